// Decisions that the server has not confirmed, in the order in which they were made. They outlive the page and the
// browser: each has an entry of its own in the browser's storage, so that two tabs never overwrite one another.
const PREFIX = "decision ";
// Where the browser keeps nothing, they last as long as the page.
const memory = new Map();
let count = 0;

const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

function stored(work) {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

// Adds a decision and gives it the key by which the server knows it again.
export function add(decision) {
  const key = random();
  const order = String(Date.now()).padStart(15, "0") + String(count++).padStart(6, "0");
  const entry = { ...decision, key, made: Date.now(), name: PREFIX + order + key };
  put(entry);
  return entry;
}

export function put(entry) {
  const kept = stored((storage) => (storage.setItem(entry.name, JSON.stringify(entry)), true));
  kept ? memory.delete(entry.name) : memory.set(entry.name, entry);
}

export function remove(entry) {
  memory.delete(entry.name);
  stored((storage) => storage.removeItem(entry.name));
}

// All of them, the first one first; those that were refused included.
export function all() {
  const names = stored((storage) => Object.keys(storage).filter((name) => name.startsWith(PREFIX))) ?? [];
  const entries = names.map((name) => JSON.parse(stored((storage) => storage.getItem(name)))).filter(Boolean);
  return [...entries, ...memory.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

// Those that are to be sent.
export const waiting = () => all().filter((entry) => !entry.refused);

// Tells of what another tab added or changed; of nothing in particular where it removed one.
export function onOtherTabs(work) {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === null || key.startsWith(PREFIX)) {
      work(newValue && JSON.parse(newValue));
    }
  });
}

addEventListener("beforeunload", (event) => memory.size > 0 && event.preventDefault());

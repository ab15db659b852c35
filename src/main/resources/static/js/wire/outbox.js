// Decisions that the server has not confirmed, in the order in which they were made. They outlive the page and the
// browser: each has an entry of its own in the browser's storage, so that two tabs never overwrite one another. They
// belong to whoever made them, and nobody else sees or sends them.
import { person } from "./person.js";

const PREFIX = "decision ";
// Where the browser keeps nothing, they last as long as the page.
const memory = new Map();
let count = 0;

// A key by which the server knows again what is sent to it twice.
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

function stored(work) {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

// Adds a decision and gives it the key by which the server knows it again.
export function add(decision) {
  const key = newKey();
  const order = String(Date.now()).padStart(15, "0") + String(count++).padStart(6, "0");
  const entry = { ...decision, key, who: person(), made: Date.now(), name: PREFIX + order + key };
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

// All of this person's, the first one first; those that were refused included.
export function all() {
  const names = stored((storage) => Object.keys(storage).filter((name) => name.startsWith(PREFIX))) ?? [];
  const entries = names.map((name) => JSON.parse(stored((storage) => storage.getItem(name)))).filter(Boolean);
  return [...entries, ...memory.values()].filter((entry) => entry.who === person()).sort((a, b) => (a.name < b.name ? -1 : 1));
}

// Those that are to be sent.
export const waiting = () => all().filter((entry) => !entry.refused);

// What the next decision about an item is based on: the one before it that still waits, or what the page knows.
export function basis(item, known) {
  const before = waiting().filter((entry) => entry.item === item && entry.basis).at(-1);
  if (!before) {
    return { on: known };
  }
  return before.undoes ? before.basis : { after: before.key };
}

// Tells those that wait for an entry how the item stands after it.
export function settle(entry, decision) {
  for (const later of waiting().filter((each) => each.item === entry.item)) {
    if (later.undoes === entry.key) {
      decision ? put({ ...later, decision }) : remove(later);
    } else if (later.basis?.after === entry.key) {
      put({ ...later, basis: decision ? { on: decision } : entry.basis });
    }
  }
}

// Tells of what another tab added or changed; of nothing in particular where it removed one.
export function onOtherTabs(work) {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === null || key.startsWith(PREFIX)) {
      const entry = newValue && JSON.parse(newValue);
      work(entry?.who === person() ? entry : null);
    }
  });
}

addEventListener("beforeunload", (event) => memory.size > 0 && event.preventDefault());

// The item in focus. Those that come next are loaded ahead, so that each is there at once.
import { ENTRIES, move } from "../wire/cursor.js";

const AHEAD = 3;
const MOST_KEPT = 60;
const ready = new Map();

const page = () => document.getElementById("page");
const panel = () => document.getElementById("focus");
const lines = () => [...document.querySelectorAll(ENTRIES)];

// What the item was loaded as last; or null if it is gone.
async function load(item) {
  const answer = await fetch(`/review?${page().dataset.view}&item=${item}`, { headers: { "HX-Request": "true", "HX-Target": "focus" } });
  if (answer.status === 404) {
    return null;
  }
  if (!answer.ok) {
    throw new Error(`The item could not be loaded (${answer.status}).`);
  }
  return answer.text();
}

function ask(item) {
  if (!ready.has(item)) {
    const entry = { text: undefined };
    entry.loaded = load(item).then((text) => (entry.text = text));
    entry.loaded.catch(() => ready.delete(item));
    ready.set(item, entry);
    if (ready.size > MOST_KEPT) {
      ready.delete(ready.keys().next().value);
    }
  }
  return ready.get(item);
}

function fill(content) {
  const typing = panel().contains(document.activeElement);
  panel().replaceChildren(...content);
  panel().scrollTop = 0;
  htmx.process(panel());
  if (typing) {
    panel().focus({ preventScroll: true });
  }
  document.dispatchEvent(new CustomEvent("focus-shown"));
}

const template = (id) => [...document.getElementById(id).content.cloneNode(true).children];

const parsed = (text) => [...new DOMParser().parseFromString(text, "text/html").body.children];

function show(item) {
  const entry = ask(item);
  if (entry.text === undefined) {
    showLoading(item);
    entry.loaded.then(
      () => isWanted(item) && showLoaded(entry.text),
      (problem) => isWanted(item) && showProblem(problem),
    );
  } else {
    showLoaded(entry.text);
  }
}

const isWanted = (item) => document.querySelector(".line.is-current")?.dataset.item === item;

function showLoading(item) {
  const [loading] = template("focus-loading");
  loading.querySelector(".focus-title").textContent = document.querySelector(`.line[data-item="${item}"] .headline`).textContent;
  fill([loading]);
}

function showLoaded(text) {
  fill(text === null ? template("focus-gone") : parsed(text));
  panel().querySelectorAll("[data-script]").forEach((part) => (part.hidden = false));
}

function showProblem(problem) {
  const status = panel().querySelector("[role=status]");
  if (status) {
    status.textContent = `${problem.message ?? "The item could not be loaded."} It can be decided all the same.`;
  }
}

function readAhead(line) {
  const all = lines();
  const at = all.indexOf(line);
  [...all.slice(at + 1, at + 1 + AHEAD), ...all.slice(Math.max(0, at - 1), at)].forEach((each) => ask(each.dataset.item));
}

document.addEventListener("moved", ({ detail: line }) => {
  if (!line) {
    fill(template("queue-end"));
    return;
  }
  if (panel().querySelector(".focus-item")?.dataset.item !== line.dataset.item) {
    show(line.dataset.item);
  }
  readAhead(line);
  keepPlace(line.dataset.item);
});

// The address leads back to the item, for who reloads the page or comes back to it.
function keepPlace(item) {
  history.replaceState(history.state, "", `/review?${page().dataset.view.replace(/&?item=\d+/, "")}&item=${item}`);
}

// Shows an item as it is by now, unless somebody writes about it.
export function renew(item) {
  ready.delete(item);
  const shown = panel().querySelector(".focus-item");
  const writing = shown?.contains(document.activeElement) && document.activeElement.matches("textarea, input");
  if (shown?.dataset.item === item && !writing) {
    const entry = ask(item);
    entry.loaded.then(() => isShown(item) && showLoaded(entry.text), () => {});
  }
}

const isShown = (item) => panel().querySelector(".focus-item")?.dataset.item === item;

document.addEventListener("settled", ({ detail: item }) => renew(item));

document.addEventListener("click", (event) => {
  const step = event.target.closest("#focus .steps a[data-key]");
  const line = event.target.closest(".line");
  if (step) {
    event.preventDefault();
    move(step.dataset.key === "next" ? 1 : -1);
  } else if (line && !event.target.closest(".pick") && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    page().dataset.shows = "item";
  } else if (event.target.closest("#focus .to-queue")) {
    event.preventDefault();
    page().dataset.shows = "queue";
    document.querySelector(".line.is-current")?.scrollIntoView({ block: "center" });
  }
});

const first = document.querySelector(".line.is-current");
if (first) {
  readAhead(first);
}

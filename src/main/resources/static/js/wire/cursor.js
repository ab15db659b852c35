// Which item the keys act on: the one that the person moved to, which is marked. A decision takes the mark away, so
// that no second key changes it: the cursor then stands behind the item, and where it was made by key the next one is
// marked as coming up.
import { hasMore, more } from "./more.js";
import { say, warn } from "./say.js";

// So many items are loaded ahead of the cursor, so that nobody waits at the end of a part.
const AHEAD = 50;
const state = { id: null, behind: false };
let own = false;

// What lists are made of: items of the wire, lines of the review desk's queue, feeds.
export const ENTRIES = ".entry, .line, .feed";

const entries = () => [...document.querySelectorAll(ENTRIES)];
const marked = () => document.querySelector(".is-current, .is-next");

function mark(entry, name) {
  const before = marked();
  before?.classList.remove("is-current", "is-next");
  before?.removeAttribute("aria-current");
  entry?.classList.add(name);
  entry?.setAttribute("aria-current", "true");
}

function show(entry) {
  own = true;
  entry.focus({ preventScroll: true });
  own = false;
  entry.scrollIntoView({ block: "nearest" });
}

// Makes an item the one that keys act on.
export function moveTo(entry) {
  Object.assign(state, { id: entry.id, behind: false });
  mark(entry, "is-current");
  show(entry);
  tell(entry);
}

// Tells that keys act on another item, or on none.
const tell = (entry) => document.dispatchEvent(new CustomEvent("moved", { detail: entry }));

// Where a page opens with an item in focus, that one is moved to.
export function begin() {
  const entry = marked();
  Object.assign(state, { id: entry?.id ?? null, behind: false });
}

// The neighbour of where the cursor is; behind an item, that item is the one before.
function neighbour(step) {
  const all = entries();
  const at = all.findIndex((entry) => entry.id === state.id);
  return at < 0 ? all[0] : all[at + (state.behind && step < 0 ? 0 : step)];
}

export async function move(step) {
  const entry = neighbour(step);
  if (entry) {
    moveTo(entry);
    readAhead();
  } else if (step > 0 && hasMore()) {
    await loadAndGo(moveTo);
  } else {
    const end = document.getElementById(state.id);
    end?.scrollIntoView({ block: "nearest" });
    say(step > 0 ? "This is the end of the list." : "This is the start of the list.");
  }
}

async function loadAndGo(go, next = () => neighbour(1)) {
  const { id } = state;
  const before = marked();
  mark(null);
  say("Loading more…");
  const loaded = await more();
  if (state.id !== id || marked()) {
    return;
  }
  if (loaded && next()) {
    go(next());
  } else if (loaded && hasMore() && state.behind) {
    await loadAndGo(go, next);
  } else {
    before ? mark(before, "is-current") : tell(null);
    loaded ? say("This is the end of the list.") : warn("More could not be loaded. Try again in a moment.");
  }
}

function readAhead() {
  const all = entries();
  const at = all.findIndex((entry) => entry.id === state.id);
  if (all.length - at <= AHEAD && hasMore()) {
    more();
  }
}

// What keys act on: the marked item, or the one thing that a page is about. Never what is out of sight.
export function current() {
  const entry = marked();
  if (!entry) {
    return document.querySelector(".item-page, .feed-page, .theme-page");
  }
  const { top, bottom } = entry.getBoundingClientRect();
  // The item of a queue's line stands beside it as a whole, wherever the queue was scrolled to.
  if (entry.matches(".line") || (bottom > 0 && top < innerHeight)) {
    return entry;
  }
  show(entry);
  say("The item is in sight now; press the key again.");
  return null;
}

// The item that was decided last, as long as nobody moved on.
export const decided = () => (state.behind ? document.getElementById(state.id) : null);

// The first item after one in a queue that nobody has decided about, where the queue is of those.
function comesUp() {
  const all = entries();
  const rest = all.slice(all.findIndex((entry) => entry.id === state.id) + 1);
  return rest.find((entry) => entry.dataset.state === "new") ?? (document.querySelector("[data-of-new]") ? undefined : rest[0]);
}

// A queue goes on by itself, as the item in focus stands there as a whole.
function goOn() {
  const next = comesUp();
  if (next) {
    moveTo(next);
    readAhead();
  } else if (hasMore()) {
    loadAndGo(goOn, comesUp);
  } else {
    tell(null);
  }
}

// Stands behind an item that was decided; by key, the next one comes up.
export function pass(entry, byKey) {
  Object.assign(state, { id: entry.id, behind: true });
  mark(null);
  if (entry.matches(".line")) {
    goOn();
    return;
  }
  const comeUp = (next) => {
    mark(next, "is-next");
    show(next);
    readAhead();
  };
  const next = byKey && neighbour(1);
  if (next) {
    comeUp(next);
  } else if (byKey && hasMore()) {
    loadAndGo(comeUp);
  } else {
    show(entry);
  }
}

// Who goes to an item by mouse, touch or Tab has moved to it.
document.addEventListener("focusin", (event) => {
  const entry = event.target.closest(ENTRIES);
  if (entry && !own && !(state.behind && entry.id === state.id)) {
    Object.assign(state, { id: entry.id, behind: false });
    mark(entry, "is-current");
    tell(entry);
  }
});

// Another view begins at its start; a list that was only renewed goes on where it was.
document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => {
  if (target.id === "page") {
    state.id = null;
  } else if (target.id === "listing" && state.id) {
    mark(document.getElementById(state.id), "is-current");
  }
});

// Keeps the place in a list for who comes back to it: the item, where it stood in the window, and what was loaded.
import { ENTRIES, moveTo } from "./wire/cursor.js";
import { hasMore, more } from "./wire/more.js";

const MOST_PARTS = 40;
const KEY = "place ";
const address = () => location.pathname + location.search;
const saved = (of) => JSON.parse(sessionStorage.getItem(KEY + of));

const loaded = new Promise((resolve) => (document.readyState === "complete" ? resolve() : addEventListener("load", resolve)));

function inSight() {
  const all = [...document.querySelectorAll(ENTRIES)];
  const top = (entry) => entry.getBoundingClientRect().top;
  return document.querySelector(".is-current, .is-next") ?? all.find((entry) => top(entry) >= 0);
}

function save() {
  const entry = inSight();
  if (entry) {
    const place = { id: entry.id, top: entry.getBoundingClientRect().top, marked: entry.matches(".is-current, .is-next") };
    sessionStorage.setItem(KEY + address(), JSON.stringify(place));
    sessionStorage.setItem("list", address());
  }
}

async function restore() {
  const [navigation] = performance.getEntriesByType("navigation");
  const again = ["back_forward", "reload"].includes(navigation?.type);
  const target = location.hash.slice(1);
  const place = saved(address());
  const id = again ? place?.id ?? target : target;
  if (!/^(item|feed)-\d+$/.test(id)) {
    return;
  }
  history.scrollRestoration = "manual";
  // By then the browser has gone to the address's fragment, and links load parts of lists.
  await loaded;
  for (let parts = 0; !document.getElementById(id) && hasMore() && parts < MOST_PARTS; parts++) {
    if (!(await more())) {
      break;
    }
  }
  const entry = document.getElementById(id);
  if (entry) {
    stand(entry, place?.id === id ? place : { marked: true });
  }
}

function stand(entry, place) {
  if (place.marked) {
    moveTo(entry);
  }
  if (place.top !== undefined) {
    scrollBy(0, entry.getBoundingClientRect().top - place.top);
  }
}

// An item's page leads back to the list as it was left, with all that had been loaded.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a.to-list");
  const list = link && sessionStorage.getItem("list");
  if (list && saved(list)?.id === link.hash.slice(1)) {
    link.href = list + link.hash;
  }
});

addEventListener("pagehide", save);
addEventListener("pageshow", (event) => event.persisted && location.reload());
restore();

// Reading both columns at once: pointing at an item, or going to it with the keyboard, lights up the
// passages on its themes and brings one of them into view; the analysis stays where it was when the
// wire beside it changes, and wherever a hand has just scrolled it to.
const PAUSE = 180;
const HANDS_OFF = 4000;
const still = matchMedia("(prefers-reduced-motion: reduce)");
let timer;
let scrolledByHand = -Infinity;

const analysis = () => document.querySelector(".analysis");

function light(entry) {
  const themes = new Set(entry?.dataset.themes?.split(" ").filter(Boolean));
  for (const passage of document.querySelectorAll(".passage")) {
    const shared = passage.dataset.themes.split(" ").some((theme) => themes.has(theme));
    passage.classList.toggle("is-lit", shared);
  }
  clearTimeout(timer);
  if (entry) {
    timer = setTimeout(show, PAUSE);
  }
}

// Only where the analysis is a column that scrolls by itself; elsewhere the wire would jump away.
function show() {
  const column = analysis();
  const lit = [...document.querySelectorAll(".passage.is-lit")];
  const scrolls = column && column.scrollHeight > column.clientHeight + 1;
  if (!scrolls || lit.length === 0 || performance.now() - scrolledByHand < HANDS_OFF) {
    return;
  }
  const box = column.getBoundingClientRect();
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  const places = lit.map((passage) => passage.getBoundingClientRect());
  if (bottom <= top || places.some((place) => place.top >= top && place.bottom <= bottom)) {
    return;
  }
  const away = (place) => Math.min(Math.abs(place.top - top), Math.abs(place.bottom - bottom));
  const nearest = places.reduce((best, place) => (away(place) < away(best) ? place : best));
  const below = nearest.top > top && nearest.height <= bottom - top;
  column.scrollBy({
    top: below ? nearest.bottom - bottom + 24 : nearest.top - top - 24,
    behavior: still.matches ? "instant" : "smooth",
  });
}

const focused = () => document.activeElement?.closest(".entry");

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "mouse" || event.pointerType === "pen") {
    light(event.target.closest?.(".entry") ?? focused());
  }
});
document.addEventListener("focusin", (event) => light(event.target.closest(".entry")));

function byHand(event) {
  if (analysis()?.contains(event.target)) {
    scrolledByHand = performance.now();
  }
}

for (const kind of ["wheel", "touchmove", "pointerdown", "keydown"]) {
  document.addEventListener(kind, byHand, { passive: true });
}

const chosen = document.querySelector(".passage.is-chosen");
if (chosen) {
  const column = chosen.closest(".analysis");
  column.scrollTop = chosen.offsetTop - column.offsetTop - 80;
}

let scrolled = 0;

document.addEventListener("htmx:beforeSwap", () => {
  scrolled = analysis()?.scrollTop ?? 0;
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (analysis() && event.detail.target?.id === "page") {
    analysis().scrollTop = scrolled;
  }
});

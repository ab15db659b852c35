// Keys for reading the wire. Each does what a link or button on the page does.
const dialog = document.getElementById("keys");
const opener = document.querySelector(".keys-button");

opener.hidden = false;
opener.addEventListener("click", () => dialog.showModal());

const entries = () => [...document.querySelectorAll(".entry, .feed")];

function current() {
  return document.activeElement?.closest(".entry, .feed") ?? document.querySelector(":is(.entry, .feed):target");
}

function move(step) {
  const all = entries();
  const at = all.indexOf(current());
  const next = at < 0 ? all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

const press = (selector) => (current() ?? document.querySelector(".item-page, .feed-page, .theme-page"))?.querySelector(selector)?.click();

// Where "g" and the next key lead.
const places = { d: "/", f: "/feeds", t: "/themes" };
let going = false;

const actions = {
  j: () => move(1),
  k: () => move(-1),
  o: () => press(".open"),
  d: () => press(".details"),
  s: () => press(".keep"),
  x: () => press(".dismiss, .tick input"),
  u: () => press(".renew"),
  p: () => press(".poll"),
  e: () => press(".edit"),
  a: () => document.querySelector("a.add")?.click(),
  g: () => (going = true),
  "/": () => document.getElementById("q")?.focus(),
  "?": () => dialog.showModal(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, dialog[open]");
  const place = going && Object.hasOwn(places, event.key) ? places[event.key] : null;
  const action = place ? () => location.assign(place) : actions[event.key];
  going = false;
  if (!typing && action && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    action();
  }
});

// A decision replaces its buttons: the item keeps the focus, so that the next key finds it.
document.addEventListener("htmx:afterSwap", (event) => {
  const desk = event.detail.elt?.closest?.(".desk") ?? document.getElementById(event.detail.target?.id);
  if (desk?.classList.contains("desk") && !desk.contains(document.activeElement)) {
    document.getElementById(desk.id)?.closest(".entry")?.focus({ preventScroll: true });
  }
});

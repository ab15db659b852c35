// Single keys. Each does what a link or button on the page does; they can be switched off, and set to other letters.
import { current, move, pass } from "./wire/cursor.js";
import { decide } from "./wire/decide.js";
import { actionOf, areOn, showKeys } from "./wire/keymap.js";
import { isTaken, letterOf } from "./wire/letters.js";
import "./wire/remap.js";
import { say } from "./wire/say.js";

const dialog = document.getElementById("keys");

// The list of keys is a page; with script it opens on top of any other.
document.querySelector(".keys-button").addEventListener("click", (event) => {
  event.preventDefault();
  dialog.showModal();
});

// What stands there of the item that keys act on: itself, or what is shown of it as a whole.
function about(place) {
  const focus = document.querySelector(".focus-item");
  return place?.matches(".line") ? (focus?.dataset.item === place.dataset.item ? focus : null) : place;
}

const press = (selector) => about(current())?.querySelector(selector)?.click();

const WORDS = { kept: "Kept", dismissed: "Dismissed" };

function decideBy(name, state) {
  const place = current();
  const button = place?.querySelector(`.${name}`);
  if (place?.matches(".line")) {
    decideLine(place, state);
  } else if (button) {
    decideOn(place, button);
  } else if (document.querySelector(".desk, .line") && !place) {
    say("No item is chosen. The key j moves to the next one.");
  }
}

// A line is decided whether or not its item has been loaded already.
function decideLine(line, state) {
  if (line.dataset.state !== state) {
    const title = line.querySelector(".headline").textContent;
    decide({ item: line.dataset.item, title, body: { state }, words: WORDS[state] });
  }
  pass(line, true);
}

function decideOn(place, button) {
  if (!button.hidden) {
    submit(button);
  } else if (place.matches(".entry")) {
    pass(place, true);
  }
}

function submit(button) {
  button.dataset.byKey = "";
  button.form.requestSubmit(button);
  delete button.dataset.byKey;
}

// Where "g" and the next key lead.
const places = { d: "/", r: "/review", f: "/feeds", t: "/themes" };
let going = false;

const actions = {
  next: () => move(1),
  previous: () => move(-1),
  open: () => press(".open"),
  details: () => press(".details"),
  keep: () => decideBy("keep", "kept"),
  dismiss: () => decideBy("dismiss", "dismissed"),
  undo: () => document.querySelector("#done .undo").click(),
  addTheme: () => press("[data-key=addTheme]"),
  removeTheme: () => press("[data-key=removeTheme]"),
  note: () => about(current())?.querySelector(".note-text")?.focus(),
  select: ({ shiftKey }) => current()?.querySelector(".tick input, .pick")?.dispatchEvent(new MouseEvent("click", { shiftKey, bubbles: true, cancelable: true })),
  take: () => document.querySelector(".take")?.click(),
  poll: () => press(".poll"),
  edit: () => press(".edit"),
  add: () => document.querySelector("a.add")?.click(),
  go: () => (going = true),
  search: () => document.getElementById("q")?.focus(),
  keys: () => dialog.showModal(),
};

// A key that is held down goes through the list, and does nothing else again.
const REPEATED = new Set(["next", "previous"]);

document.addEventListener("keydown", (event) => {
  const letter = isTaken(event) || !areOn() ? "" : letterOf(event);
  const place = going && Object.hasOwn(places, letter) ? places[letter] : null;
  const name = letter && actionOf(letter);
  going = going && ["Shift", "CapsLock"].includes(event.key);
  if ((place || name) && (!event.repeat || REPEATED.has(name))) {
    event.preventDefault();
    place ? location.assign(place) : actions[name](event);
  }
});

for (const change of ["htmx:afterSettle", "focus-shown", "keys-set"]) {
  document.addEventListener(change, showKeys);
}
showKeys();

// Single keys. Each does what a link or button on the page does; they can be switched off.
import { current, decided, move, moveTo, pass } from "./wire/cursor.js";
import { isTaken, letterOf } from "./wire/letters.js";
import { say } from "./wire/say.js";

const dialog = document.getElementById("keys");

// The list of keys is a page; with script it opens on top of any other.
document.querySelector(".keys-button").addEventListener("click", (event) => {
  event.preventDefault();
  dialog.showModal();
});

const areOn = () => document.querySelector(".keys-switch").dataset.on === "true";

const press = (selector) => current()?.querySelector(selector)?.click();

function decide(name) {
  const place = current();
  const button = place?.querySelector(`.${name}`);
  if (button) {
    decideOn(place, button);
  } else if (document.querySelector(".desk") && !place) {
    say("No item is chosen. The key j moves to the next one.");
  }
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

// Straight after a decision, that one is taken back.
function takeBack() {
  const entry = decided();
  if (entry) {
    moveTo(entry);
  }
  const button = current()?.querySelector(".renew:not([hidden])");
  if (button) {
    submit(button);
  }
}

// Where "g" and the next key lead.
const places = { d: "/", f: "/feeds", t: "/themes" };
let going = false;

const actions = {
  j: () => move(1),
  k: () => move(-1),
  o: () => press(".open"),
  d: () => press(".details"),
  s: () => decide("keep"),
  x: () => (document.querySelector(".feed") ? press(".tick input") : decide("dismiss")),
  u: takeBack,
  p: () => press(".poll"),
  e: () => press(".edit"),
  a: () => document.querySelector("a.add")?.click(),
  g: () => (going = true),
  "/": () => document.getElementById("q")?.focus(),
  "?": () => dialog.showModal(),
};

// A key that is held down goes through the list, and does nothing else again.
const REPEATED = new Set(["j", "k"]);

document.addEventListener("keydown", (event) => {
  const letter = isTaken(event) || !areOn() ? "" : letterOf(event);
  const place = going && Object.hasOwn(places, letter) ? places[letter] : null;
  const action = place ? () => location.assign(place) : Object.hasOwn(actions, letter) && actions[letter];
  going = going && ["Shift", "CapsLock"].includes(event.key);
  if (action && (!event.repeat || REPEATED.has(letter))) {
    event.preventDefault();
    action();
  }
});

// What others decide shows without a reload; so does what this person decided in another window.
import { knowDecision, showState, stateOf } from "../wire/desk.js";
import { waiting } from "../wire/outbox.js";
import { person } from "../wire/person.js";
import { say } from "../wire/say.js";
import { renew } from "./focus.js";

const PART = 100;

const shown = () => new Set([...document.querySelectorAll("[data-item]")].map(({ dataset }) => dataset.item));

document.addEventListener("sse:changed", ({ detail }) => {
  const changed = detail.data === "many" ? [...shown()] : detail.data.split(",");
  const here = shown();
  ask(changed.filter((item) => here.has(item)));
});

document.addEventListener("batch-done", () => ask([...shown()]));

// Whoever was away for a while asks for all.
document.addEventListener("htmx:sseOpen", () => ask([...shown()]));

async function ask(items) {
  for (let at = 0; at < items.length; at += PART) {
    const query = new URLSearchParams(items.slice(at, at + PART).map((item) => ["item", item]));
    const answer = await fetch(`/review/standings?${query}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (answer?.ok) {
      (await answer.json()).forEach(show);
    }
  }
}

function show({ item: id, state, by, decision, aside, looking }) {
  const item = String(id);
  showAside(document.querySelector(`.line[data-item="${item}"]`), aside);
  looking.length > 0 ? lookers.set(item, looking) : lookers.delete(item);
  showLookers(item);
  if (waiting().some((entry) => entry.item === item)) {
    return;
  }
  const line = document.querySelector(`.line[data-item="${item}"]`);
  const known = line?.dataset.basedOn;
  if (state === null) {
    line?.classList.add("is-gone");
  } else if (known !== String(decision ?? "none") || stateOf(item) !== state) {
    showState(item, state, by && by !== person() ? `by ${by}` : null);
    knowDecision(item, decision);
    renew(item);
    tellOfOthers(line, state, by);
  }
}

// Who else looks at an item: on its line, and beside it as a whole.
const lookers = new Map();

function showLookers(item) {
  const names = lookers.get(item) ?? [];
  const words = names.length === 1 ? `${names[0]} looks at it` : `${names.length} look at it`;
  const line = document.querySelector(`.line[data-item="${item}"]`);
  const focus = document.querySelector(`.focus-item[data-item="${item}"] .byline`);
  for (const [place, text] of [[line, words], [focus, `${names.join(", ")} ${names.length === 1 ? "looks" : "look"} at it too`]]) {
    place?.querySelector(".presence")?.remove();
    if (place && names.length > 0) {
      const sign = document.createElement("i");
      sign.className = "presence";
      sign.textContent = text;
      sign.title = names.join(", ");
      place.matches(".line") ? place.querySelector("time").before(sign) : place.append(sign);
    }
  }
}

document.addEventListener("focus-shown", () => {
  const item = document.querySelector(".focus-item")?.dataset.item;
  if (item) {
    showLookers(item);
  }
});

// For whom the item is set aside.
function showAside(line, words) {
  const known = line?.querySelector(".aside");
  if (!line || (known?.textContent ?? null) === words) {
    return;
  }
  known?.remove();
  if (words) {
    const aside = document.createElement("i");
    aside.className = "aside";
    aside.textContent = words;
    line.querySelector("time").before(aside);
  }
  renew(line.dataset.item);
}

function tellOfOthers(line, state, by) {
  if (line?.matches(".is-current") && by && by !== person()) {
    say(`${by} decided about this item: ${state}.`);
  }
}

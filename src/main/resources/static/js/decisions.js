// Decisions are sent behind the page's back: shown at once, kept in the browser until the server has them, and sent
// again until then. Without this script the same forms are sent by the browser.
import { current, moveTo, pass } from "./wire/cursor.js";
import { confirm, decide, forgetMade, takeBack } from "./wire/decide.js";
import { deskOf, dropRefusal, showRefusal, showState } from "./wire/desk.js";
import { all, remove, waiting } from "./wire/outbox.js";
import { say, warn } from "./wire/say.js";
import { on, send } from "./wire/sender.js";
import { showUnsent } from "./wire/unsent.js";

const LISTS = { addThemes: true, removeThemes: true };

// The second click of a double click decides nothing, whatever stands under it by then.
let clicks = 0;
let last = null;

document.addEventListener("click", (event) => (clicks = event.detail), true);

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form.decide");
  const button = event.submitter;
  if (!form || !button) {
    return;
  }
  event.preventDefault();
  if (document.body.dataset.may === "read") {
    warn("You may read here; deciding needs the role reviewer.");
    return;
  }
  const item = form.getAttribute("action").match(/\d+/)[0];
  const byKey = button.matches("[data-by-key]");
  if (!byKey && clicks > 1 && last === item) {
    return;
  }
  last = item;
  decideBy(form, button, item);
  const entry = form.closest(".entry") ?? document.querySelector(`.line[data-item="${item}"]`);
  entry ? goOn(entry, button, byKey) : refocus(item, button);
});

// Who takes a decision back stays at the item, to decide again; so does who only noted something.
function goOn(entry, button, byKey) {
  if (button.name === "state" && button.value !== "new") {
    pass(entry, byKey);
  } else {
    moveTo(entry);
  }
}

function decideBy(form, button, item) {
  const about = form.closest(".entry, .item-page, .focus-item");
  const title = about.querySelector(".headline, .focus-title, h1").textContent.trim();
  decide({ item, title, body: wish(new FormData(form, button)), words: button.dataset.done, notes: form.matches(".note-form") });
  form.reset();
  form.querySelectorAll("details[open]").forEach((details) => (details.open = false));
  form.querySelectorAll("textarea").forEach((text) => text.dispatchEvent(new Event("input", { bubbles: true })));
}

// A form's fields as a call has them.
function wish(fields) {
  fields.delete("back");
  fields.delete("_csrf");
  fields.delete("basedOn");
  return Object.fromEntries([...fields].map(([name, value]) => [name, LISTS[name] ? [value] : value]));
}

// The button that was pressed is gone; the focus stays beside it, on nothing that decides.
function refocus(item, button) {
  if (button.hidden && document.activeElement === button) {
    deskOf(item).focus();
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest("button.undo")) {
    undo();
  }
});

// Takes the last decision back, and goes to its item; where none was made here, the item that keys act on is put back.
function undo() {
  const item = takeBack();
  const entry = item && document.getElementById(`item-${item}`);
  if (entry) {
    moveTo(entry);
  } else if (!item) {
    putBack(current());
  }
}

function putBack(place) {
  const button = (place?.matches(".line") ? document.querySelector(".focus-item") : place)?.querySelector(".renew:not([hidden])");
  button ? button.form.requestSubmit(button) : say("Nothing was decided here that could be taken back.");
}

const isLast = (entry) => !waiting().some((each) => each.item === entry.item);

on("sent", (entry, made) => {
  confirm(entry, made);
  if (isLast(entry)) {
    showState(entry.item, entry.state, null);
    renewItemPage(entry.item);
    document.dispatchEvent(new CustomEvent("settled", { detail: entry.item }));
  }
  htmx.trigger(document.body, "decided");
  showUnsent();
});

// The page of an item lists its decisions too.
function renewItemPage(item) {
  if (deskOf(item)?.closest(".item-page")) {
    htmx.ajax("GET", location.pathname + location.search, { target: "#item", swap: "outerHTML show:none" });
  }
}

on("stuck", (entry, why) => {
  warn(`Not sent yet: ${why} It is kept and will be sent again.`);
  showUnsent();
});

on("refused", (entry, why) => {
  forgetMade(entry);
  if (isLast(entry)) {
    showState(entry.item, entry.was, null);
  }
  say("");
  entry.instead ? dispute(entry) : showRefusal(entry.item, `Not ${entry.words.toLowerCase()}. ${why}`);
  warn(`Not ${entry.words.toLowerCase()}: ${entry.title}. ${why}`);
  document.dispatchEvent(new CustomEvent("refused", { detail: entry }));
  showUnsent();
});

const VERDICTS = { kept: "kept it", dismissed: "dismissed it", new: "put it back to new" };

// Two people decided about one item: both decisions are shown, and this person chooses.
function dispute(entry) {
  const theirs = entry.instead;
  const did = [VERDICTS[theirs.state] ?? "changed its themes or noted something", theirs.note && `“${theirs.note}”`];
  showState(entry.item, theirs.state ?? entry.was, `by ${theirs.decidedBy}`);
  const choose = (work) => () => {
    remove(entry);
    dropRefusal(entry.item);
    work();
    showUnsent();
  };
  showRefusal(entry.item, `${theirs.decidedBy} ${did.filter(Boolean).join(": ")} while you decided: ${entry.words.toLowerCase()}.`, [
    { name: `Leave it to ${theirs.decidedBy}`, choose: choose(() => showState(entry.item, theirs.state ?? entry.was, `by ${theirs.decidedBy}`)) },
    { name: `Decide again: ${entry.words.toLowerCase()}`, choose: choose(() => decide({ ...entry, on: theirs.id })) },
  ]);
}

// What was refused stays to be seen, whatever is loaded anew.
function showRefused() {
  for (const entry of all().filter((each) => each.refused)) {
    entry.instead ? dispute(entry) : showRefusal(entry.item, `Not ${entry.words.toLowerCase()}. ${entry.refused}`);
  }
}

function show() {
  showUnsent();
  showRefused();
}

document.addEventListener("htmx:afterSettle", show);
document.addEventListener("focus-shown", show);
show();
if (all().length > 0) {
  send();
}

// Decisions are sent behind the page's back: shown at once, kept in the browser until the server has them, and sent
// again until then. Without this script the same forms are sent by the browser.
import { moveTo, pass } from "./wire/cursor.js";
import { deskOf, showAnswer, showRefusal, showState } from "./wire/desk.js";
import { add, all, waiting } from "./wire/outbox.js";
import { say, warn } from "./wire/say.js";
import { on, send } from "./wire/sender.js";
import { showUnsent } from "./wire/unsent.js";

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
  const item = form.getAttribute("action").match(/\d+/)[0];
  const byKey = button.matches("[data-by-key]");
  if (!byKey && clicks > 1 && last === item) {
    return;
  }
  last = item;
  decide(form, button, item);
  const entry = form.closest(".entry");
  entry ? goOn(entry, button, byKey) : refocus(item, button);
});

// Who takes a decision back stays at the item, to decide again.
function goOn(entry, button, byKey) {
  button.value === "new" ? moveTo(entry) : pass(entry, byKey);
}

function decide(form, button, item) {
  const about = form.closest(".entry, .item-page");
  const title = about.querySelector(".headline, h1").textContent.trim();
  const state = button.name === "state" ? button.value : null;
  const fields = [...new FormData(form, button)];
  const was = deskOf(item).dataset.state;
  const entry = add({ item, action: form.getAttribute("action"), fields, state, was, title, words: button.dataset.done });
  form.reset();
  showState(item, state, false);
  say(`${entry.words}: ${title}`);
  send();
  setTimeout(showUnsent, 1_500);
}

// The button that was pressed is gone; the focus stays beside it, on nothing that decides.
function refocus(item, button) {
  if (button.hidden && document.activeElement === button) {
    deskOf(item).focus();
  }
}

const isLast = (entry) => !waiting().some((each) => each.item === entry.item);

on("sent", (entry, answer) => {
  if (isLast(entry)) {
    showAnswer(entry.item, answer);
    renewItemPage(entry.item);
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
  if (isLast(entry)) {
    showState(entry.item, entry.was, false);
  }
  showRefusal(entry.item, `Not ${entry.words.toLowerCase()}. ${why}`);
  warn(`Not ${entry.words.toLowerCase()}: ${entry.title}. ${why}`);
  showUnsent();
});

document.addEventListener("htmx:afterSettle", showUnsent);
showUnsent();
if (all().length > 0) {
  send();
}

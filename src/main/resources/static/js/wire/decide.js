// Makes decisions and takes them back: shown at once, kept in the browser until the server has them.
import { deskOf, dropRefusal, knowDecision, knownDecision, showState, stateOf } from "./desk.js";
import { add, basis } from "./outbox.js";
import { person } from "./person.js";
import { say } from "./say.js";
import { send } from "./sender.js";
import { showUnsent } from "./unsent.js";

// Until then it is no news that a decision is on its way.
const USUAL = 1_500;
const MOST = 100;
const MADE = "made";
const done = document.getElementById("done");

// What was decided in this tab and not taken back, the last one last.
const made = () => JSON.parse(sessionStorage.getItem(MADE) ?? "[]").filter(({ who }) => who === person());
const remember = (entries) => sessionStorage.setItem(MADE, JSON.stringify(entries.slice(-MOST)));

// Decides about an item. What is decided is the body of the call; a state is shown at once.
// What is noted is based on no decision, and is none.
export function decide({ item, title, body, words, notes, on = knownDecision(item) }) {
  const state = body.state ?? null;
  const entry = add({ item, title, body, words, notes, state, was: stateOf(item), basis: notes ? undefined : basis(item, on) });
  remember([...made(), { ...entry, decision: undefined }]);
  dropRefusal(item);
  showState(item, state, null);
  tell(`${words}: ${title}`);
  start();
  document.dispatchEvent(new CustomEvent("decided-here", { detail: entry }));
  return entry;
}

const lastHere = () => made().findLast(({ item }) => document.getElementById(`item-${item}`) ?? deskOf(item));

// Takes back the last decision about an item of this page; tells which item that was, if any.
export function takeBack() {
  const last = lastHere();
  if (!last) {
    return null;
  }
  remember(made().filter((entry) => entry.key !== last.key));
  const { item, key, decision, title, was, words, notes, basis: before } = last;
  add({ item, title, notes, undoes: key, decision, words: `Taken back: ${words.toLowerCase()}`, state: last.state && was, was: last.state, basis: before });
  showState(item, last.state && was, null);
  tell(`Taken back: ${words.toLowerCase()}: ${title}`);
  start();
  return item;
}

// The server knows a decision by its id from now on.
export function confirm(entry, decision) {
  if (!entry.notes) {
    knowDecision(entry.item, entry.undoes ? entry.basis.on : decision.id);
  }
  remember(made().map((each) => (each.key === entry.key ? { ...each, decision: decision.id } : each)));
}

export function forgetMade(entry) {
  remember(made().filter((each) => each.key !== entry.key));
}

function tell(words) {
  say(words);
  done.querySelector(".done-words").textContent = words;
  done.querySelector(".undo").hidden = !lastHere();
  done.hidden = false;
}

function start() {
  send();
  setTimeout(showUnsent, USUAL);
}

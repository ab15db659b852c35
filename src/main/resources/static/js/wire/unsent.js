// How many decisions the server does not have yet, in the header, with a list of them.
import { deskOf, dropRefusal, showState } from "./desk.js";
import { all, onOtherTabs, remove } from "./outbox.js";
import { send } from "./sender.js";

// A decision that is on its way for less than this is no news.
const USUAL = 1_400;
const opener = document.getElementById("unsent");
const dialog = document.getElementById("unsent-list");
let marked = new Map();

const isOverdue = (entry) => entry.refused || entry.trouble || Date.now() - entry.made >= USUAL;

function words(entries) {
  const refused = entries.filter((entry) => entry.refused).length;
  const unsent = entries.length - refused;
  return [unsent && `${unsent} not sent yet`, refused && `${refused} refused`].filter(Boolean).join(", ");
}

// Shows those that take longer than usual: at their items, in the header and in the list.
export function showUnsent() {
  const entries = all().filter(isOverdue);
  markItems(entries.filter((entry) => entry.state && !entry.refused));
  const text = words(entries);
  const unsent = entries.filter((entry) => !entry.refused).length;
  unsent > 0 ? (opener.dataset.unsent = unsent) : delete opener.dataset.unsent;
  opener.hidden = entries.length === 0;
  if (opener.textContent !== text) {
    opener.textContent = text;
  }
  if (entries.length === 0) {
    dialog.close();
  }
  dialog.querySelector("ul").replaceChildren(...entries.map(line));
}

function markItems(entries) {
  const overdue = new Map(entries.map((entry) => [entry.item, entry.state]));
  for (const [item, state] of marked) {
    if (!overdue.has(item) && deskOf(item)?.dataset.state === state) {
      showState(item, state, null);
    }
  }
  marked = overdue;
  overdue.forEach((state, item) => showState(item, state, "not sent yet"));
}

function line(entry) {
  const row = dialog.querySelector("template").content.cloneNode(true);
  row.querySelector("b").textContent = entry.words;
  row.querySelector("a").textContent = entry.title;
  row.querySelector("a").href = `/items/${entry.item}`;
  row.querySelector(".why").textContent = entry.refused ?? entry.trouble ?? "It is on its way.";
  row.querySelector("button").addEventListener("click", () => forget(entry));
  return row;
}

function forget(entry) {
  remove(entry);
  dropRefusal(entry.item);
  if (!entry.refused && !all().some((each) => each.item === entry.item)) {
    showState(entry.item, entry.was, null);
  }
  showUnsent();
}

opener.addEventListener("click", () => dialog.showModal());
dialog.querySelector(".send-now").addEventListener("click", () => send().then(showUnsent));
onOtherTabs((entry) => {
  if (entry) {
    showState(entry.item, entry.refused ? entry.was : entry.state, null);
  }
  showUnsent();
});

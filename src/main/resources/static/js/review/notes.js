// A note that was begun stays until it is sent: over another item, a reload, and a session that ended.
import { person } from "../wire/person.js";
import "./mentions.js";

const name = (text) => `note ${person()} ${text.form.getAttribute("action").match(/\d+/)[0]}`;

// A text of the longest length is told from the start of its last tenth on.
function check(text) {
  const most = Number(text.dataset.most);
  const length = [...text.value].length;
  text.setCustomValidity(length > most ? `A note may have ${most} characters; this one has ${length}.` : "");
  text.rows = Math.min(8, Math.max(1, text.value.split("\n").length));
  left(text, most - length, most / 10);
}

function left(text, characters, few) {
  const known = text.form.querySelector(".note-left");
  const told = known ?? Object.assign(document.createElement("p"), { className: "note-left" });
  told.textContent = characters < 0 ? `${-characters} characters too many` : `${characters} characters left`;
  told.classList.toggle("is-over", characters < 0);
  characters > few ? known?.remove() : text.form.append(told);
}

document.addEventListener("input", ({ target: text }) => {
  if (text.matches(".note-text")) {
    check(text);
    text.value ? localStorage.setItem(name(text), text.value) : localStorage.removeItem(name(text));
  }
});

document.addEventListener("keydown", (event) => {
  const text = event.target.closest?.(".note-text");
  if (text && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    text.form.requestSubmit(text.form.querySelector("button"));
  } else if (text && event.key === "Escape") {
    document.querySelector(".line.is-current")?.focus();
  }
});

function restore() {
  const text = document.querySelector(".note-text");
  if (text) {
    text.value = localStorage.getItem(name(text)) ?? "";
    check(text);
  }
}

document.addEventListener("focus-shown", restore);
restore();

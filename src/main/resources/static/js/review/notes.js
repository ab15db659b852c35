// A note that was begun stays until it is sent: over another item, a reload, and a session that ended.
import { person } from "../wire/person.js";

const name = (text) => `note ${person()} ${text.closest(".focus-item").dataset.item}`;

function check(text) {
  const most = Number(text.dataset.most);
  const length = text.value.length;
  text.setCustomValidity(length > most ? `A note may have ${most} characters; this one has ${length}.` : "");
  text.rows = Math.min(8, Math.max(1, text.value.split("\n").length));
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

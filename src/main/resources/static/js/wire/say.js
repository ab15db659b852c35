// Tells what keys and decisions did: quietly to those who listen, and in a note to all where something is wrong.
const status = document.getElementById("said");
const note = document.getElementById("warned");

export function say(text) {
  status.textContent = text;
}

export function warn(text) {
  note.textContent = text;
}

// A note has been seen when the person goes on.
for (const kind of ["keydown", "pointerdown"]) {
  document.addEventListener(kind, () => (note.textContent = ""), true);
}

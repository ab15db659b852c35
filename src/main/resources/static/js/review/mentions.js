// Names after an @: those that begin like what is typed are offered below the text.
const NAME = /(?<![\p{L}\p{M}\p{N}._-])@([\p{L}\p{M}\p{N}._-]*)$/u;
const MOST = 6;
let names;

// Asked for once, when the first @ is typed.
const known = () =>
  (names ??= fetch("/api/v1/notes/names", { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : []))
    .catch(() => []));

const begun = (text) => text.value.slice(0, text.selectionStart).match(NAME)?.[1];

const box = (text) => text.form.querySelector(".names");

function close(text) {
  box(text)?.remove();
}

function take(text, name) {
  const at = text.selectionStart - begun(text).length;
  text.setRangeText(`${name} `, at, text.selectionStart, "end");
  close(text);
  text.focus();
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

function choice(text, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", () => take(text, name));
  return button;
}

async function offer(text) {
  const start = begun(text);
  close(text);
  if (start === undefined) {
    return;
  }
  const fit = (await known()).filter((name) => name.toLowerCase().startsWith(start.toLowerCase())).slice(0, MOST);
  if (begun(text) === start && fit.some((name) => name !== start)) {
    const list = document.createElement("p");
    list.className = "names";
    list.append(...fit.map((name) => choice(text, name)));
    close(text);
    text.form.append(list);
  }
}

const isNote = (text) => text.matches?.("textarea[name=text]");

document.addEventListener("input", ({ target: text }) => isNote(text) && offer(text));

document.addEventListener(
  "keydown",
  (event) => {
    const text = event.target;
    const first = isNote(text) && !event.isComposing && box(text)?.querySelector("button");
    if (first && (event.key === "Tab" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey))) {
      event.preventDefault();
      first.click();
    } else if (first && event.key === "Escape") {
      event.stopPropagation();
      close(text);
    }
  },
  true,
);

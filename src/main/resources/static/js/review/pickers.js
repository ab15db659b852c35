// Themes by two letters and Enter: a field above the buttons leaves those that fit what is typed.
import { say } from "../wire/say.js";

const normal = (text) => text.normalize("NFKD").toLowerCase();

function fits(button, typed) {
  const words = [...normal(button.textContent).split(/[^\p{L}\p{N}]+/u), normal(button.value)];
  return words.some((word) => word.startsWith(typed));
}

function field(picker) {
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  input.className = "picker-field";
  input.setAttribute("aria-label", "Begin of the theme’s name; Enter takes the first one shown");
  input.addEventListener("input", () => narrow(picker, input));
  input.addEventListener("keydown", (event) => press(event, picker));
  return input;
}

const choices = (picker) => [...picker.querySelectorAll(".choices button")];

function narrow(picker, input) {
  const typed = normal(input.value.trim());
  choices(picker).forEach((button) => (button.hidden = !fits(button, typed)));
  const left = choices(picker).filter((button) => !button.hidden);
  say(left.length === 0 ? "No theme begins like that." : `${left.length} themes, first ${left[0].textContent}`);
}

function press(event, picker) {
  const first = choices(picker).find((button) => !button.hidden);
  if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    if (first) {
      first.form.requestSubmit(first);
    }
  } else if (event.key === "Escape") {
    picker.open = false;
    picker.querySelector("summary").focus();
  }
}

function opened(picker) {
  document.querySelectorAll(".picker[open]").forEach((other) => other !== picker && (other.open = false));
  if (!picker.querySelector(".picker-field")) {
    picker.querySelector(".choices").prepend(field(picker));
  }
  const input = picker.querySelector(".picker-field");
  input.value = "";
  choices(picker).forEach((button) => (button.hidden = false));
  input.focus();
}

// At once, so that letters which are typed right after the key arrive there.
document.addEventListener("click", (event) => {
  const picker = event.target.closest(".picker > summary")?.parentElement;
  if (picker && !picker.open) {
    event.preventDefault();
    picker.open = true;
    opened(picker);
  }
});

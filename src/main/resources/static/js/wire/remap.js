// The page of keys sets other ones: press a key's button, then the letter that shall do it from now on.
import { isTakenEverywhere, reset, set, showKeys } from "./keymap.js";
import { letterOf } from "./letters.js";
import { say } from "./say.js";

const page = document.querySelector(".keys-page");

function prepare(key) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "key-change";
  button.append("Change", unseen(key));
  button.addEventListener("click", () => wait(key, button));
  key.closest("div").querySelector("dd").append(button);
}

function unseen(key) {
  const words = document.createElement("span");
  words.className = "unseen";
  words.textContent = `: ${key.closest("div").querySelector("dd").textContent}`;
  return words;
}

// The next key that is pressed on the button is the new one.
function wait(key, button) {
  say("Press the letter that shall do it; Escape leaves it as it is.");
  button.classList.add("is-waiting");
  const end = () => {
    button.classList.remove("is-waiting");
    button.removeEventListener("keydown", take, true);
    button.removeEventListener("blur", end);
  };
  const take = (event) => {
    const letter = letterOf(event);
    if (event.key === "Escape") {
      end();
    } else if (/^\p{L}$/u.test(letter) && !isTakenEverywhere(letter)) {
      event.preventDefault();
      event.stopPropagation();
      set(key.dataset.key, letter);
      end();
      changed(`It is ${letter.toUpperCase()} from now on.`);
    } else if (letter) {
      event.preventDefault();
      event.stopPropagation();
      say("That key does something on every page; choose a letter that does not.");
    }
  };
  button.addEventListener("keydown", take, true);
  button.addEventListener("blur", end);
}

function changed(words) {
  showKeys();
  say(words);
}

if (page) {
  page.querySelectorAll(".needs-script").forEach((part) => (part.hidden = false));
  page.querySelectorAll("kbd[data-key]").forEach(prepare);
  page.querySelector(".keys-reset").addEventListener("click", () => {
    reset();
    changed("All keys are as they were shipped.");
  });
}

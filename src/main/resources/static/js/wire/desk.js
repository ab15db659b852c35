// Shows at an item what was decided about it: at once, before the server has answered, and whether it has.
const WORDS = { kept: "Kept", dismissed: "Dismissed", new: "" };

export const deskOf = (item) => document.getElementById(`desk-${item}`);

// Everywhere that a page shows how an item stands: beside its buttons, and on its line of a queue.
const places = (item) => document.querySelectorAll(`#desk-${item}, .line[data-item="${item}"]`);

// A state as the server would show it; with a word where there is more to say, such as that it is not sent yet.
export function showState(item, state, more) {
  if (!(state in WORDS)) {
    return;
  }
  for (const desk of places(item)) {
    desk.dataset.state = state;
    showVerdict(desk, [WORDS[state], more].filter(Boolean).join(WORDS[state] && more?.startsWith("by ") ? " " : ", "));
    for (const button of desk.querySelectorAll("button[name=state]")) {
      button.hidden = button.value === state;
    }
  }
}

function showVerdict(desk, words) {
  let verdict = desk.querySelector(".verdict");
  if (!verdict) {
    verdict = document.createElement("b");
    verdict.className = "verdict";
    desk.prepend(verdict);
  }
  words ? (verdict.textContent = words) : verdict.remove();
}

export const stateOf = (item) => places(item)[0]?.dataset.state;

// The last decision about an item that the page knows: an id, null where there is none, nothing where it does not know.
export function knownDecision(item) {
  const known = [...places(item)].map((desk) => desk.dataset.basedOn).find((id) => id !== undefined);
  return known === undefined ? undefined : known === "none" ? null : Number(known);
}

export function knowDecision(item, id) {
  places(item).forEach((desk) => (id === undefined ? delete desk.dataset.basedOn : (desk.dataset.basedOn = id ?? "none")));
}

// Says that a decision was refused, and why; with choices where there are any.
export function showRefusal(item, words, choices = []) {
  for (const desk of places(item)) {
    // What somebody is about to press is not to be replaced by the same.
    if (desk.querySelector(".refusal")?.dataset.words === words) {
      continue;
    }
    desk.querySelectorAll(".refusal").forEach((refusal) => refusal.remove());
    const refusal = document.createElement("p");
    refusal.className = "refusal";
    refusal.dataset.words = words;
    refusal.append(words, ...choices.flatMap(({ name, choose }) => [" ", choiceOf(name, choose)]));
    desk.append(refusal);
  }
}

export function dropRefusal(item) {
  places(item).forEach((desk) => desk.querySelectorAll(".refusal").forEach((refusal) => refusal.remove()));
}

function choiceOf(name, choose) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", choose);
  return button;
}

// Shows at an item what was decided about it: at once, before the server has answered, and whether it has.
const WORDS = { kept: "Kept", dismissed: "Dismissed", new: "" };

export const deskOf = (item) => document.getElementById(`desk-${item}`);

// A state as the server would show it; with a word where the server is known not to have it yet.
export function showState(item, state, unsent) {
  const desk = deskOf(item);
  if (!desk || !(state in WORDS)) {
    return;
  }
  desk.dataset.state = state;
  desk.querySelector(".refusal")?.remove();
  showVerdict(desk, [WORDS[state], unsent && "not sent yet"].filter(Boolean).join(", "));
  for (const button of desk.querySelectorAll("button[name=state]")) {
    button.hidden = button.value === state;
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

export function showAnswer(item, html) {
  const desk = deskOf(item);
  if (!desk) {
    return;
  }
  const hadFocus = desk.contains(document.activeElement) && document.activeElement.id;
  desk.outerHTML = html;
  if (hadFocus) {
    (document.getElementById(hadFocus) ?? deskOf(item)).focus({ preventScroll: true });
  }
}

// Says that a decision was refused, and why.
export function showRefusal(item, words) {
  const refusal = document.createElement("p");
  refusal.className = "refusal";
  refusal.textContent = words;
  deskOf(item)?.append(refusal);
}

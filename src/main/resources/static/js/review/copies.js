// A story is often carried by several outlets: a decision about one item is offered for its copies, as this person wants.
import { say, warn } from "../wire/say.js";
import { call } from "./call.js";

const bar = document.getElementById("copies");
const ask = bar.querySelector(".copies-ask");
const undo = bar.querySelector(".copies-undo");
const WORDS = { kept: "kept", dismissed: "dismissed" };
let offered = null;
let batch = null;

function show(words, asking, undoing) {
  bar.querySelector(".copies-words").textContent = words;
  ask.hidden = !asking;
  undo.hidden = !undoing;
  bar.hidden = false;
}

const many = (copies) => (copies.length === 1 ? "Its copy" : `Its ${copies.length} copies`);

async function decide(what) {
  const { copies, state } = what;
  try {
    const made = (await call("POST", "/decisions", { items: copies, state })).batch;
    // Whoever has gone on is asked about the next one by now.
    if (offered === what) {
      batch = made;
      show(`${many(copies)} ${WORDS[state]} too.`, false, true);
    }
    say(`${many(copies)} ${WORDS[state]} too.`);
    setTimeout(() => document.dispatchEvent(new CustomEvent("batch-done")), 300);
  } catch (problem) {
    bar.hidden = true;
    warn(`${many(copies)} could not be decided: ${problem.message}`);
  }
}

document.addEventListener("decided-here", ({ detail: { item, state } }) => {
  const copies = document.querySelector(`.line[data-item="${item}"]`)?.dataset.copies?.split(",").map(Number) ?? [];
  bar.hidden = true;
  if (!(state in WORDS) || copies.length === 0 || document.body.dataset.copies === "never") {
    return;
  }
  offered = { copies, state };
  document.body.dataset.copies === "always" ? decide(offered) : show(`${many(copies)} too?`, true, false);
});

ask.addEventListener("click", (event) => {
  const answer = event.target.dataset.copies;
  if (["always", "never"].includes(answer)) {
    document.body.dataset.copies = answer;
    call("PUT", "/preferences", { copies: answer }).catch((problem) => warn(problem.message));
  }
  if (["once", "always"].includes(answer)) {
    decide(offered);
  } else if (answer) {
    bar.hidden = true;
  }
});

undo.addEventListener("click", async () => {
  const what = offered;
  try {
    await call("POST", `/batches/${batch}/undo`);
    if (offered === what) {
      show("The copies are as they were.", false, false);
    }
    setTimeout(() => document.dispatchEvent(new CustomEvent("batch-done")), 300);
  } catch (problem) {
    warn(problem.message);
  }
});

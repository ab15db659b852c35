// Many items at once: those that are picked, or all of the view as it is when the button is pressed.
import { say, warn } from "../wire/say.js";
import { call } from "./call.js";

const ASK_AGAIN = 300;
const form = () => document.getElementById("bulk");
const picks = () => [...document.querySelectorAll(".pick")];
const picked = () => picks().filter((box) => box.checked);
let from = null;

function tell() {
  const count = picked().length;
  const all = form().elements.all.checked;
  form().hidden = count === 0 && form().dataset.batch === undefined;
  form().querySelector(".bulk-count").textContent = all ? "All of the view:" : `${count} selected:`;
}

// From the one picked before to this one, with Shift.
document.addEventListener("click", (event) => {
  const box = event.target.closest(".pick");
  if (!box) {
    return;
  }
  const all = picks();
  const [start, end] = [all.indexOf(from), all.indexOf(box)].sort((a, b) => a - b);
  if (event.shiftKey && start >= 0) {
    all.slice(start, end + 1).forEach((each) => (each.checked = box.checked));
  }
  from = box;
  tell();
});

document.addEventListener("change", (event) => event.target.closest("#bulk") && tell());

const pause = () => new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));

// Shows how far a batch has come, until it is done.
async function follow({ batch, total }, words) {
  const bar = form().querySelector("progress");
  form().dataset.batch = batch;
  form().classList.add("is-running");
  bar.max = Math.max(1, total);
  for (let state = { finishedAt: null }; !state.finishedAt; await pause()) {
    state = await call("GET", `/batches/${batch}`);
    bar.value = state.done + state.failed;
    form().querySelector(".bulk-count").textContent = report(words, state);
  }
  form().classList.remove("is-running");
  say(form().querySelector(".bulk-count").textContent);
}

function report(words, { done, total, failed }) {
  return `${words}: ${done} of ${total}${failed ? `, ${failed} not` : ""}`;
}

async function work(start, words) {
  try {
    await follow(await start(), words);
    picked().forEach((box) => (box.checked = false));
    form().elements.all.checked = false;
    form().querySelector(".bulk-undo").hidden = words === "Taken back";
    document.dispatchEvent(new CustomEvent("batch-done"));
  } catch (problem) {
    form().classList.remove("is-running");
    warn(`The selection could not be decided: ${problem.message}`);
  }
}

document.addEventListener("submit", (event) => {
  if (event.target.id !== "bulk" || event.submitter.name !== "state") {
    return;
  }
  event.preventDefault();
  const all = form().elements.all.checked;
  const what = all ? { view: JSON.parse(form().dataset.view) } : { items: picked().map(({ value }) => Number(value)) };
  work(() => call("POST", "/decisions", { ...what, state: event.submitter.value }), event.submitter.dataset.done);
});

document.addEventListener("click", (event) => {
  if (event.target.closest(".bulk-undo")) {
    work(() => call("POST", `/batches/${form().dataset.batch}/undo`), "Taken back");
  } else if (event.target.closest(".bulk-clear")) {
    picked().forEach((box) => (box.checked = false));
    form().elements.all.checked = false;
    delete form().dataset.batch;
    tell();
  }
});

// Parts of the page settle at any time; what is said of a batch stays until another choice is made.
document.addEventListener("htmx:afterSettle", () => form() && form().dataset.batch === undefined && tell());
tell();

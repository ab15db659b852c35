// Sends decisions, one after another, until the server has answered each. What is sent again carries the same key, by
// which the server makes it once.
import { all, put, remove, waiting } from "./outbox.js";

const PATIENCE = 15_000;
const PAUSES = [3_000, 5_000, 10_000, 20_000, 30_000];
const LATER = new Set([401, 408, 425, 429]);
const told = new EventTarget();
let failures = 0;
let timer = 0;
let running = null;

// Tells of "sent" (with the answer), "refused" and "stuck" decisions.
export const on = (kind, work) => told.addEventListener(kind, (event) => work(event.detail.entry, event.detail.answer));

const tell = (kind, entry, answer) => told.dispatchEvent(new CustomEvent(kind, { detail: { entry, answer } }));

// Sends all that wait; who calls while that is under way has his sent too.
export function send() {
  clearTimeout(timer);
  running ??= inTurn(drain).finally(() => {
    running = null;
    if (waiting().length > 0) {
      timer = setTimeout(send, PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 0);
    }
  });
  return running;
}

// One tab at a time, where the browser can tell; elsewhere the keys alone keep each from being made twice.
const inTurn = (work) => (navigator.locks ? navigator.locks.request("decisions", work) : work());

async function drain() {
  const stuck = new Set();
  let next;
  while ((next = waiting().find((entry) => !stuck.has(entry.item)))) {
    const outcome = await post(next);
    if (outcome === "later") {
      failures++;
      return;
    }
    if (outcome === "failed") {
      stuck.add(next.item);
    }
  }
  failures = stuck.size > 0 ? failures + 1 : 0;
}

async function post(entry) {
  try {
    const answer = await fetch(entry.action, {
      method: "POST",
      body: new URLSearchParams(entry.fields),
      headers: { "HX-Request": "true", "HX-Target": `desk-${entry.item}`, "Idempotency-Key": entry.key },
      signal: AbortSignal.timeout(PATIENCE),
    });
    return await judge(entry, answer, await answer.text());
  } catch {
    return keep(entry, "The program could not be reached.", "later");
  }
}

function judge(entry, answer, text) {
  if (answer.ok && text.includes(`id="desk-${entry.item}"`)) {
    remove(entry);
    tell("sent", entry, text);
    return "done";
  }
  if (answer.status >= 400 && answer.status < 500 && !LATER.has(answer.status)) {
    put({ ...entry, refused: reason(answer, text) });
    tell("refused", entry, reason(answer, text));
    return "done";
  }
  const error = words(answer, text) ?? `The program answered with an error (${answer.status}).`;
  const why = answer.ok ? "Something else than the program answered." : error;
  return keep(entry, why, answer.status === 500 ? "failed" : "later");
}

function keep(entry, why, outcome) {
  // Another tab, or the person, may have taken it out meanwhile.
  if (all().some((each) => each.name === entry.name)) {
    put({ ...entry, trouble: why });
  }
  tell("stuck", entry, why);
  return outcome;
}

function reason(answer, text) {
  if (answer.status === 404) {
    return "The item is not there any more: its feed was removed, or its time was over.";
  }
  return words(answer, text) ?? `The program refused it (${answer.status}).`;
}

function words(answer, text) {
  const plain = answer.headers.get("Content-Type")?.startsWith("text/plain");
  return plain && text ? text : null;
}

addEventListener("online", send);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());

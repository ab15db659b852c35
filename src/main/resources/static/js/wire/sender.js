// Sends decisions, one after another, until the server has answered each. What is sent again carries the same key, by
// which the server makes it once.
import { all, put, remove, settle, waiting } from "./outbox.js";
import { isStillHere, proof } from "./person.js";

const PATIENCE = 15_000;
const PAUSES = [3_000, 5_000, 10_000, 20_000, 30_000];
const LATER = new Set([408, 425, 429]);
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
    const outcome = await post(next, true);
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

// What is called: to decide, to note, and to take either back.
function call({ item, undoes, decision, notes }) {
  if (undoes) {
    return notes ? ["DELETE", `/api/v1/notes/${decision}`] : ["POST", `/api/v1/decisions/${decision}/undo`];
  }
  return ["POST", `/api/v1/items/${item}/${notes ? "notes" : "decisions"}`];
}

function body({ undoes, body: words, basis }) {
  const known = basis && basis.on !== undefined;
  return undoes ? undefined : JSON.stringify(known ? { ...words, basedOn: basis.on } : words);
}

async function post(entry, again) {
  try {
    const [method, address] = call(entry);
    const answer = await fetch(address, {
      method,
      body: body(entry),
      headers: { "Content-Type": "application/json", "Idempotency-Key": entry.key, ...proof() },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if ([401, 403].includes(answer.status)) {
      return await asked(entry, await read(answer), again);
    }
    return judge(entry, answer.status, await read(answer));
  } catch {
    return keep(entry, "The program could not be reached.", "later");
  }
}

// The session may be over, or somebody else's by now; or the person may not do this.
async function asked(entry, said, again) {
  if (!(await isStillHere())) {
    return keep(entry, `Sign in as ${entry.who} again, in this browser.`, "later");
  }
  return again ? post(entry, false) : judge(entry, 403, said);
}

// An answer in JSON; nothing where something else than the program answered.
async function read(answer) {
  const json = /[/+]json/.test(answer.headers.get("Content-Type") ?? "");
  return json ? answer.json() : null;
}

function judge(entry, status, said) {
  if (status < 300 && String(said?.itemId) === entry.item) {
    remove(entry);
    settle(entry, said.id);
    tell("sent", entry, said);
    return "done";
  }
  if (status >= 400 && status < 500 && !LATER.has(status)) {
    const refused = { ...entry, refused: reason(status, said), instead: said?.decision, gone: status === 404 };
    put(refused);
    settle(entry, null);
    tell("refused", refused, refused.refused);
    return "done";
  }
  const error = said?.detail ?? `The program answered with an error (${status}).`;
  const why = status < 300 ? "Something else than the program answered." : error;
  return keep(entry, why, status === 500 ? "failed" : "later");
}

function keep(entry, why, outcome) {
  // Another tab, or the person, may have taken it out meanwhile.
  if (all().some((each) => each.name === entry.name)) {
    put({ ...entry, trouble: why });
  }
  tell("stuck", entry, why);
  return outcome;
}

function reason(status, said) {
  if (status === 404) {
    return "The item is not there any more: its feed was removed, or its time was over.";
  }
  if (said?.decision) {
    return `${said.decision.decidedBy} decided about it meanwhile.`;
  }
  return said?.detail ?? `The program refused it (${status}).`;
}

addEventListener("online", send);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());

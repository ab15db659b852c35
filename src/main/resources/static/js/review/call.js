// A call of the program as this person makes it, which is done once however often it is sent.
import { newKey } from "../wire/outbox.js";
import { proof } from "../wire/person.js";

export async function call(method, path, body) {
  const answer = await fetch(`/api/v1${path}`, {
    method,
    body: body && JSON.stringify(body),
    headers: { "Content-Type": "application/json", "Idempotency-Key": newKey(), ...proof() },
  });
  const said = await answer.json();
  if (!answer.ok) {
    throw new Error(said.detail ?? `The program answered with an error (${answer.status}).`);
  }
  return said;
}

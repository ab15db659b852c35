// Who sits at this page, and what proves that a write comes from it.
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

export const person = () => meta("user");

// The header that a session's writes carry; none where nobody has to sign in.
export function proof() {
  const header = meta("_csrf_header");
  return header ? { [header]: meta("_csrf") } : {};
}

// Asks who is signed in by now, and takes over what later writes need. Tells whether it is the same person still.
export async function isStillHere() {
  const answer = await fetch("/keys", { headers: { Accept: "text/html" }, redirect: "manual" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const name = page.querySelector('meta[name="user"]')?.content;
  if (!answer.ok || name !== person()) {
    return false;
  }
  const token = page.querySelector('meta[name="_csrf"]');
  document.querySelector('meta[name="_csrf"]')?.setAttribute("content", token?.content ?? "");
  return true;
}

document.addEventListener("htmx:configRequest", ({ detail }) => Object.assign(detail.headers, proof()));

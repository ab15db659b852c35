// Others see which item this page shows, for as long as somebody can see the page.
import { proof } from "../wire/person.js";

const SIGN = 10_000;
const signedIn = Object.keys(proof()).length > 0;
let told = null;

const shown = () => document.querySelector(".focus-item:not(.is-loading)")?.dataset.item ?? null;

function call(method, path, body) {
  const headers = { "Content-Type": "application/json", ...proof() };
  // Whoever looks on unseen by others misses nothing.
  fetch(`/api/v1/presence${path}`, { method, headers, keepalive: true, body: body && JSON.stringify(body) }).catch(() => {});
}

function tell() {
  const item = document.visibilityState === "visible" ? shown() : null;
  if (told && told !== item) {
    call("DELETE", `?item=${told}`);
  }
  if (item) {
    call("PUT", "", { item: Number(item) });
  }
  told = item;
}

if (signedIn) {
  setInterval(tell, SIGN);
  for (const change of ["focus-shown", "visibilitychange"]) {
    document.addEventListener(change, tell);
  }
  addEventListener("pagehide", () => told && call("DELETE", `?item=${told}`));
  tell();
}

// The review desk: the queue and the item in focus beside it.
import { begin } from "../wire/cursor.js";
import "./bulk.js";
import "./copies.js";
import "./focus.js";
import "./pickers.js";
import "./presence.js";
import "./standings.js";

document.querySelectorAll("[data-script]").forEach((part) => (part.hidden = false));
begin();
document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => target.id === "page" && begin());

// How many of a queue of new items are done with since it was loaded.
function count() {
  const decided = document.querySelectorAll("[data-of-new] .line:not([data-state=new])").length;
  document.querySelector(".queue .decided").textContent = decided > 0 ? `, ${decided} decided since` : "";
}

for (const change of ["moved", "settled", "focus-shown"]) {
  document.addEventListener(change, count);
}

// While a page cannot listen for news, it asks now and then.
const PAUSE = 30000;
let asking;

function ask() {
  if (document.visibilityState === "visible") {
    document.querySelectorAll("[hx-trigger*='sse:items']").forEach((part) => htmx.trigger(part, "sse:items"));
  }
}

document.addEventListener("htmx:sseError", () => (asking ??= setInterval(ask, PAUSE)));

// What came while nobody listened is asked for once.
document.addEventListener("htmx:sseOpen", () => {
  if (asking) {
    clearInterval(asking);
    asking = undefined;
    ask();
  }
});

// Reading both columns at once: pointing at an item lights up the passages on its themes, and the
// analysis stays where it was when the wire beside it changes.
function light(entry) {
  const themes = new Set(entry?.dataset.themes?.split(" ").filter(Boolean));
  for (const passage of document.querySelectorAll(".passage")) {
    const shared = passage.dataset.themes.split(" ").some((theme) => themes.has(theme));
    passage.classList.toggle("is-lit", shared);
  }
}

document.addEventListener("pointerover", (event) => light(event.target.closest?.(".entry")));
document.addEventListener("focusin", (event) => light(event.target.closest(".entry")));

const chosen = document.querySelector(".passage.is-chosen");
if (chosen) {
  const analysis = chosen.closest(".analysis");
  analysis.scrollTop = chosen.offsetTop - analysis.offsetTop - 80;
}

let scrolled = 0;

document.addEventListener("htmx:beforeSwap", () => {
  scrolled = document.querySelector(".analysis")?.scrollTop ?? 0;
});

document.addEventListener("htmx:afterSwap", (event) => {
  const analysis = document.querySelector(".analysis");
  if (analysis && event.detail.target?.id === "page") {
    analysis.scrollTop = scrolled;
  }
});

// Niceties for the list of feeds; each only saves clicks on what the page does without it.
const ticked = (form) => [...form.querySelectorAll("input[name=id]:checked")];

function tell(form) {
  const all = form.querySelector("input[name=all]").checked;
  const count = ticked(form).length;
  const words = count === 1 ? "With the selected feed:" : `With the ${count} selected feeds:`;
  form.querySelector(".bulk-count").textContent = all ? "With all of them:" : words;
  const boxes = form.querySelectorAll("input[name=id]");
  const page = form.querySelector(".tick-page");
  page.hidden = false;
  page.checked = count > 0 && count === boxes.length;
  page.indeterminate = count > 0 && count < boxes.length;
}

function prepare() {
  document.querySelectorAll("form.bulk").forEach(tell);
}

document.addEventListener("change", (event) => {
  const form = event.target.closest("form.bulk");
  if (form && event.target.matches(".tick-page")) {
    form.querySelectorAll("input[name=id]").forEach((box) => (box.checked = event.target.checked));
  }
  if (form && event.target.matches("input[type=checkbox]")) {
    tell(form);
  }
});

// Once polls are done the page is shown anew, unless somebody is in the middle of something.
document.addEventListener("rounds-done", () => {
  const part = document.querySelector("#listing, #feed");
  const busy = part?.querySelector("input:checked") || (part?.id === "listing" && part.contains(document.activeElement));
  if (part && !busy) {
    htmx.ajax("GET", location.pathname + location.search, { target: `#${part.id}`, swap: "outerHTML show:none" });
  }
});

document.addEventListener("htmx:afterSettle", prepare);
prepare();

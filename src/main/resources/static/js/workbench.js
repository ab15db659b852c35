// The workbench while somebody types: the rule in colours, its problem marked at its place, names
// completed, and the answers of the form fetched by themselves. The form does all of it without.
const FIELDS = ["title:", "summary:", "outlet:", "country:", "lang:"];
const TOKENS =
  /(#[^\n]*)|([“”„«»＂"][^“”„«»＂"]*(?:[“”„«»＂"]|$))|([@＠][\p{L}\p{N}_-]*)|(\b(?:AND|OR|NOT|NEAR\/\d+|BEFORE\/\d+)(?![\p{L}\p{N}])|\b\d+\s+of(?=\s*[(（])|~\d*)|(\b(?:title|summary|outlet|country|lang)(?=[:：]))/gu;
const KINDS = ["comment", "phrase", "vocabulary", "operator", "field"];
const PAUSE = 350;
const LONGEST_INKED = 40000;

function start(form) {
  const editor = form.querySelector(".rule-editor");
  const text = editor.querySelector("textarea");
  const ink = editor.querySelector(".rule-ink");
  const list = editor.querySelector(".completions");
  const answers = form.querySelector("#answers");
  const names = editor.dataset.names.split(" ").filter(Boolean).map((name) => `@${name}`);
  let timer;
  let asking;

  function span(kind, words) {
    const part = document.createElement("span");
    part.className = `ink-${kind}`;
    part.textContent = words;
    return part;
  }

  // The place of the problem, counted in characters as the server counts them.
  function problem() {
    const at = answers.querySelector("#rule-problem[data-line]");
    if (!at || at.dataset.of !== text.value) {
      return -1;
    }
    const lines = text.value.split("\n");
    const line = Number(at.dataset.line) - 1;
    const before = [...(lines[line] ?? "")].slice(0, Number(at.dataset.column) - 1).join("");
    return lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + before.length;
  }

  function paint() {
    const value = text.value;
    const inked = value.length <= LONGEST_INKED;
    editor.classList.toggle("is-inked", inked);
    ink.hidden = !inked;
    if (!inked) {
      return;
    }
    const parts = [];
    const bad = problem();
    const add = (from, to, kind) => {
      if (bad >= from && bad < to) {
        const end = bad + String.fromCodePoint(value.codePointAt(bad)).length;
        plain(from, bad, kind);
        parts.push(span("problem", value.slice(bad, end)));
        plain(end, to, kind);
      } else {
        plain(from, to, kind);
      }
    };
    const plain = (from, to, kind) => {
      if (to > from) {
        parts.push(kind ? span(kind, value.slice(from, to)) : value.slice(from, to));
      }
    };
    let at = 0;
    for (const match of value.matchAll(TOKENS)) {
      add(at, match.index, "");
      at = match.index + match[0].length;
      add(match.index, at, KINDS[match.slice(1).findIndex((group) => group !== undefined)]);
    }
    add(at, value.length, "");
    if (bad >= value.length) {
      parts.push(span("problem", " "));
    }
    // A last empty line has height only if something is on it.
    parts.push("\n");
    ink.replaceChildren(...parts);
    ink.scrollTop = text.scrollTop;
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const asked = text.value;
    const body = new URLSearchParams(new FormData(form));
    body.set("action", "live");
    answers.classList.add("is-waiting");
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        body,
        headers: { "HX-Request": "true", "HX-Target": "answers" },
        signal: asking.signal,
      });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#answers");
        answers.replaceChildren(...fresh.childNodes);
        told(asked);
      }
      answers.classList.remove("is-waiting");
    } catch (failure) {
      if (failure.name !== "AbortError") {
        answers.classList.remove("is-waiting");
      }
    }
  }

  function told(asked) {
    const at = answers.querySelector("#rule-problem");
    if (at) {
      at.dataset.of = asked;
    }
    text.toggleAttribute("aria-invalid", Boolean(at));
    if (at) {
      text.setAttribute("aria-invalid", "true");
    }
    paint();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  // What is being typed before the caret, if it may be a name.
  function beginning() {
    const before = text.value.slice(0, text.selectionStart);
    return /(?:^|[\s(（,、+-])([@＠][\p{L}\p{N}_-]*|[a-z]{2,})$/u.exec(before)?.[1] ?? "";
  }

  function offer() {
    const typed = beginning().replace("＠", "@");
    const fitting = typed
      ? [...names, ...FIELDS].filter((name) => name.startsWith(typed) && name !== typed).slice(0, 12)
      : [];
    list.replaceChildren(...fitting.map(option));
    list.hidden = fitting.length === 0;
    choose(list.firstElementChild);
    if (!list.hidden) {
      place();
    }
  }

  function option(name, index) {
    const each = document.createElement("li");
    each.id = `completion-${index}`;
    each.role = "option";
    each.textContent = name;
    return each;
  }

  function choose(each) {
    list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    each?.setAttribute("aria-selected", "true");
    each?.scrollIntoView({ block: "nearest" });
    if (each) {
      text.setAttribute("aria-activedescendant", each.id);
    } else {
      text.removeAttribute("aria-activedescendant");
    }
  }

  // The ink lies where the text does, so the caret is where its character is.
  function place() {
    let left = text.selectionStart;
    const walker = document.createTreeWalker(ink, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left);
        const caret = range.getBoundingClientRect();
        const box = editor.getBoundingClientRect();
        list.style.insetBlockStart = `${caret.bottom - box.top + 2}px`;
        list.style.insetInlineStart = `${Math.max(0, Math.min(caret.left - box.left, box.width - list.offsetWidth))}px`;
        return;
      }
      left -= node.length;
    }
  }

  function take(each) {
    const from = text.selectionStart - beginning().length;
    const gap = each.textContent.endsWith(":") ? "" : " ";
    close();
    text.setRangeText(each.textContent + gap, from, text.selectionStart, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  }

  function close() {
    list.hidden = true;
    list.replaceChildren();
    choose(null);
  }

  text.addEventListener("keydown", (event) => {
    const chosen = list.querySelector("[aria-selected=true]");
    if (list.hidden || !chosen || event.isComposing) {
      return;
    }
    const moves = { ArrowDown: chosen.nextElementSibling ?? list.firstElementChild, ArrowUp: chosen.previousElementSibling ?? list.lastElementChild };
    if (moves[event.key]) {
      choose(moves[event.key]);
    } else if (event.key === "Enter" || event.key === "Tab") {
      take(chosen);
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    if (event.target.role === "option") {
      take(event.target);
    }
  });
  text.addEventListener("input", () => {
    paint();
    offer();
  });
  text.addEventListener("blur", close);
  text.addEventListener("scroll", () => (ink.scrollTop = text.scrollTop));
  new ResizeObserver(() => (ink.scrollTop = text.scrollTop)).observe(text);
  form.addEventListener("input", later);
  text.setAttribute("aria-autocomplete", "list");
  text.setAttribute("aria-controls", list.id);
  told(text.value);
  if (text.value && !answers.querySelector(".fine, .wrong, .problems")) {
    ask();
  }
}

document.querySelectorAll("form.bench").forEach(start);

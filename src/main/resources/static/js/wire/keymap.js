// Which key does what. What a page shows are the keys as they are set in this browser.
const SETTING = "keys";

const ITEMS = {
  next: "j", previous: "k", keep: "s", dismiss: "x", undo: "u", addTheme: "t", removeTheme: "r", note: "n",
  select: "e", take: "a", open: "o", details: "d",
};
const FEEDS = { next: "j", previous: "k", select: "x", open: "o", poll: "p", edit: "e", add: "a" };
const EVERYWHERE = { go: "g", search: "/", keys: "?" };

const own = () => JSON.parse(localStorage.getItem(SETTING) ?? "{}");

export const items = () => ({ ...ITEMS, ...own() });

const here = () => ({ ...EVERYWHERE, ...(document.querySelector(".feed, .feed-page") ? FEEDS : items()) });

// What a key does on this page; nothing if it does nothing.
export const actionOf = (letter) => Object.entries(here()).find(([, key]) => key === letter)?.[0];

export const areOn = () => document.querySelector(".keys-switch").dataset.on === "true";

// Has another key do something; who had that key before gets the one that is free now.
export function set(action, letter) {
  const keys = items();
  const other = Object.keys(keys).find((each) => keys[each] === letter);
  const changed = { ...own(), ...(other && { [other]: keys[action] }), [action]: letter };
  localStorage.setItem(SETTING, JSON.stringify(changed));
}

export const reset = () => localStorage.removeItem(SETTING);

export const isTakenEverywhere = (letter) => Object.values(EVERYWHERE).includes(letter);

// Writes the keys beside what they do, and tells programs that read pages aloud; where they are off, of none.
export function showKeys() {
  const on = areOn();
  const keys = items();
  for (const place of document.querySelectorAll("[data-key]")) {
    const key = keys[place.dataset.key].toUpperCase();
    on ? place.hasAttribute("aria-keyshortcuts") && place.setAttribute("aria-keyshortcuts", key) : place.removeAttribute("aria-keyshortcuts");
    const hint = place.matches(".key") ? place : place.querySelector("kbd");
    if (hint && hint.textContent !== key) {
      hint.textContent = key;
    }
  }
  document.documentElement.toggleAttribute("data-keys-off", !on);
}

// Which key of those that the pages know was pressed, in any layout.
const FIELDS = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [role=textbox], [role=combobox]";

// Whether a key press belongs to a text, a list of choices or an open dialog.
export function isTaken(event) {
  const at = event.composedPath()[0];
  const typing = at instanceof Element && (at.closest(FIELDS) || at.isContentEditable);
  return event.defaultPrevented || typing || document.querySelector("dialog:modal");
}

// The letter or sign; empty if it is none, or belongs to the system or to an input method.
export function letterOf(event) {
  if (!(event instanceof KeyboardEvent)) {
    return ""; // Browsers tell of fields that they filled in by a key event without a key.
  }
  const system = event.ctrlKey || event.metaKey || event.altKey || event.getModifierState("AltGraph");
  const composing = event.isComposing || event.keyCode === 229;
  return system || composing ? "" : letter(event.key.normalize("NFKC"), event);
}

// Latin letters and signs count wherever a layout has them; of other scripts the place of the key counts.
function letter(key, event) {
  const foreign = /[\p{L}\p{M}]/u.test(key) && !/\p{Script=Latin}/u.test(key);
  const place = event.code.match(/^(?:Key([A-Z])|Slash)$/);
  if (foreign && place) {
    return place[1]?.toLowerCase() ?? (event.shiftKey ? "?" : "/");
  }
  const sign = key === "؟" ? "?" : key;
  return [...sign].length === 1 ? sign.toLowerCase() : "";
}

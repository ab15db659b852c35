// The next part of a list, by the link that leads to it without script.
let loading = null;

const link = () => document.querySelector("#older a[hx-get], #more a[hx-get]");

export const hasMore = () => link() !== null;

// Loads it; tells whether that worked. Who asks while it is under way waits for the same.
export function more() {
  loading ??= link() ? load(link()).finally(() => (loading = null)) : Promise.resolve(false);
  return loading;
}

function load(from) {
  return new Promise((resolve) => {
    const end = ({ detail }) => {
      if (detail.requestConfig?.elt === from) {
        document.removeEventListener("htmx:afterRequest", end);
        // What came works once htmx has settled it: the link to the part after it, for one.
        setTimeout(() => resolve(detail.successful), 2 * htmx.config.defaultSettleDelay);
      }
    };
    document.addEventListener("htmx:afterRequest", end);
    from.click();
  });
}

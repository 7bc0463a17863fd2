// Which view is open and what it is filtered by, kept in the page's address: it can be reloaded, bookmarked and passed on.
"use strict";
(() => {
  const FIRST = "ask";

  function keep(wanted) {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(wanted)) {
      if (value && value !== "all") address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  }

  function filtered(names, values) {
    keep(Object.fromEntries(names.map((name, at) => [name, values[at]])));
    return values;
  }

  const address = () => location.search.slice(0, 4000);

  function enter() {
    const view = new URLSearchParams(location.search).get("view") || FIRST;
    for (const tab of document.querySelectorAll("#views [data-tab-id]")) if (tab.dataset.tabId === view && view !== FIRST) tab.click();
  }

  document.addEventListener("click", (event) => {
    const tab = event.target.closest?.("#views [data-tab-id]");
    if (tab) keep({ view: tab.dataset.tabId === FIRST ? "" : tab.dataset.tabId });
    const other = event.target.closest?.("a[hreflang]");
    if (other) other.search = location.search; // the same view in the other language
  }, true);

  Object.assign(window.yesan, { filtered, address, enter });
})();

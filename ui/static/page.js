// The page's own script: clicks and keys, the source beside the answer, files and the clipboard.
"use strict";
(() => {
  const yesan = (window.yesan = {}); // talks.js and views.js add their part
  const THEME = "yesan.theme";

  // storage may be refused (private windows); the page then works without memory
  const store = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); return true; } catch { return false; } },
    drop(key) { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } },
    keys() { try { return Object.keys(localStorage); } catch { return []; } },
  };
  const make = (name, words, attributes = {}) => {
    const node = document.createElement(name);
    node.textContent = words;
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const working = () => Boolean(document.querySelector("#live .waiting"));

  // a screen reader hears the finished answer once, not every redrawing of the page
  function announce() {
    let line = document.getElementById("yesan-live");
    if (!line) {
      line = make("div", "", { id: "yesan-live", class: "unseen", "aria-live": "polite" });
      document.body.append(line);
    }
    const turn = document.querySelector("#said .turn:last-child");
    line.textContent = turn?.querySelector(".words, .failure")?.innerText || "";
  }

  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  function listen(element, trigger) {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-act]");
      if (!button || !element.contains(button)) return;
      const data = button.dataset;
      switch (data.act) {
        case "place":
          mark(button);
          trigger("place", { ...data });
          break;
        case "ask": if (!working()) trigger("ask", { reply: data.reply }); break;
        case "retry": if (!working()) retry(button, trigger); break;
        case "copy": case "xlsx": case "csv": trigger("deliver", { kind: data.act, turn: data.turn }); break;
        case "copy-table": copyTable(button); break;
        case "sort": sort(button); break;
        case "up": trigger("vote", { turn: data.turn, verdict: "up" }); thank(button); break;
        case "down": ask(button); break;
        case "close": close(); break;
      }
    });
    element.addEventListener("submit", (event) => {
      if (!event.target.matches("form.reason")) return;
      event.preventDefault();
      trigger("vote", { turn: event.target.dataset.turn, verdict: "down", reason: event.target.elements.reason.value });
      event.target.hidden = true;
      thank(event.target);
    });
  }

  // an earlier turn asked again takes the place of what follows it: the reader says what becomes of that
  function retry(button, trigger) {
    const turn = Number(button.dataset.turn);
    const later = document.querySelectorAll("#said .turn").length - 1 - turn;
    const again = () => trigger("retry", { turn: button.dataset.turn });
    if (!later) { again(); return; }
    const actions = button.closest(".actions");
    const words = yesan.words();
    actions.querySelector(".later")?.remove();
    const asked = make("div", "", { class: "later", role: "group", "aria-label": words.later.replace("{count}", later) });
    const key = (label, act) => {
      const made = make("button", label, { type: "button", class: "quiet" });
      made.addEventListener("click", () => { asked.remove(); act(); });
      return made;
    };
    asked.append(
      make("span", words.later.replace("{count}", later), { role: "alert" }),
      key(words.laterDrop, again),
      key(words.laterFork, () => { yesan.fork(turn); again(); }),
      key(words.cancel, () => button.focus()),
    );
    actions.append(asked);
    asked.querySelector("button").focus();
  }

  function unlocks(element, trigger) {
    element.addEventListener("submit", (event) => {
      const form = event.target.closest("form.unlock");
      if (!form) return;
      event.preventDefault();
      const field = form.elements.password;
      trigger("unlock", { name: form.dataset.name, password: field.value });
      field.value = "";
      form.querySelector("button").disabled = true;
    });
  }

  let last = null; // what opened the source, to give the focus back

  function mark(button) {
    document.querySelectorAll(".opened").forEach((node) => node.classList.remove("opened"));
    if (!button.closest("#source")) { button.classList.add("opened"); last = button; }
  }

  function opened() {
    document.body.classList.add("source-open");
    requestAnimationFrame(() => {
      const panel = document.querySelector("#source .source");
      panel?.focus({ preventScroll: true });
      window.yesanSheet?.(panel);
      const spot = panel?.querySelector("mark") || panel?.querySelector(".hit");
      const frame = panel?.querySelector(".excerpt");
      if (spot && frame) {
        const at = spot.getBoundingClientRect(), seen = frame.getBoundingClientRect();
        frame.scrollTop += at.top - seen.top - seen.height / 3;
        if (at.right > seen.right) frame.scrollLeft += at.right - seen.right + 24;
      }
    });
  }

  function close() {
    document.body.classList.remove("source-open");
    document.querySelectorAll(".opened").forEach((node) => node.classList.remove("opened"));
    if (last && document.contains(last)) last.focus();
  }

  function thank(node) {
    const line = node.closest(".actions").querySelector(".thanks");
    line.textContent = yesan.words().thanks;
  }

  function ask(button) {
    const form = button.closest(".actions").querySelector("form.reason");
    form.hidden = !form.hidden;
    if (!form.hidden) form.elements.reason.focus();
  }

  function sort(button) {
    const head = button.closest("th");
    const table = head.closest("table");
    const column = [...head.parentNode.children].indexOf(head);
    const down = head.getAttribute("aria-sort") === "ascending";
    table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const value = (row) => row.children[column].dataset.sort ?? row.children[column].textContent;
    const compare = (a, b) => {
      const [x, y] = [value(a), value(b)];
      if (x === "" || y === "") return (x === "") - (y === ""); // no number comes last both ways
      const order = /^-?[\d.]+$/.test(x) && /^-?[\d.]+$/.test(y) ? big(x) - big(y) : x.localeCompare(y, "ko");
      return down ? -order : order;
    };
    const body = table.tBodies[0];
    body.append(...[...body.rows].sort(compare));
  }

  const big = (digits) => Number(digits);

  function copyTable(button) {
    const rows = [...button.closest("details").querySelectorAll("tr")];
    copy(rows.map((row) => [...row.children].map((cell) => cell.innerText.trim().replace(/\s+/g, " ")).join("\t")).join("\n"));
  }

  async function copy(words) {
    try { await navigator.clipboard.writeText(words); } catch {
      const box = make("textarea", "", { style: "position:fixed;opacity:0" }); // plain http has no clipboard
      box.value = words;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
    toast(yesan.words().copied);
  }

  function toast(words) {
    document.querySelector(".yesan-toast")?.remove();
    const node = make("div", words, { class: "yesan-toast", role: "status" });
    document.body.append(node);
    setTimeout(() => node.remove(), 2500);
  }

  function deliver(parcel) {
    if (!parcel) return;
    const { copy: words, name, mime, data } = JSON.parse(parcel);
    if (words !== undefined) { copy(words); return; }
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const link = make("a", "", { download: name });
    link.href = URL.createObjectURL(new Blob([bytes], { type: mime }));
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function dress(theme) {
    if (theme) document.body.classList.toggle("dark", theme === "dark");
  }

  function top(element) {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-act]");
      if (button?.dataset.act === "theme") {
        const theme = document.body.classList.contains("dark") ? "light" : "dark";
        store.set(THEME, theme);
        dress(theme);
      }
      if (button?.dataset.act === "side") document.body.classList.toggle("side");
      if (event.target.closest(".skip")) { event.preventDefault(); document.querySelector("#box textarea")?.focus(); }
    });
    dress(store.get(THEME));
  }

  // Gradio's box sends on Enter even in the middle of a Hangul syllable: here that Enter only ends the syllable
  let composing = false;
  function key(event) {
    const box = event.target.closest?.("#box textarea");
    if (box && event.key === "Enter") {
      if (event.type === "keydown") composing = event.isComposing || event.keyCode === 229;
      if (composing || event.isComposing || event.shiftKey) event.stopImmediatePropagation(); // the syllable, a new line
      else if (working()) { event.preventDefault(); event.stopImmediatePropagation(); }
    } else if (event.type === "keydown" && event.key === "Escape" && document.body.classList.contains("source-open")) close();
  }
  document.addEventListener("keydown", key, true);
  document.addEventListener("keypress", key, true);
  document.addEventListener("keyup", () => { composing = false; }, true);

  document.documentElement.lang = document.querySelector('meta[name="yesan-language"]')?.content || "ko";
  Object.assign(yesan, { make, store, working, calm, announce, listen, top, deliver, opened, unlocks });
})();

// The conversations of this browser: kept, listed, named, opened again and deleted; the server keeps none of them.
"use strict";
(() => {
  const PREFIX = "yesan.talk.";
  const CURRENT = "yesan.current";
  const MOST = 50;
  const MOST_HELD = 500_000; // letters; a longer conversation is not sent along with every question
  const { make, store, working, calm, announce } = window.yesan;

  let side = null; // the conversation list: { element, trigger }
  let current = store.get(CURRENT) || "";
  let shown = []; // the turns that this page shows, packed: a server that was started anew, or another one, knows none of them

  // what the page says, in its language; a turn may be asked again before the list is there
  const said = () => (side?.element || document).querySelector(".talks").dataset;

  function read(id) {
    try {
      const talk = JSON.parse(store.get(PREFIX + id) || "null");
      return talk && Array.isArray(talk.turns) ? talk : null;
    } catch { return null; }
  }

  function all() {
    return store.keys().filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
      .map((id) => ({ id, ...(read(id) || { turns: [], at: 0, title: "" }) }))
      .filter((talk) => talk.turns.length).sort((a, b) => b.at - a.at);
  }

  function keep(id, talk) {
    for (const old of all().slice(MOST - 1)) if (old.id !== id) store.drop(PREFIX + old.id);
    while (!store.set(PREFIX + id, JSON.stringify(talk))) {
      const oldest = all().filter((other) => other.id !== id).pop();
      if (!oldest) return;
      store.drop(PREFIX + oldest.id);
    }
  }

  function save(packet) {
    if (!packet) return;
    const { at, turn, title } = JSON.parse(packet);
    shown = [...shown.slice(0, at), turn];
    if (!current || (at === 0 && !read(current))) {
      current = named();
      store.set(CURRENT, current);
    }
    const talk = read(current) || { title, turns: [] };
    talk.turns = [...talk.turns.slice(0, at), turn];
    talk.at = Date.now();
    keep(current, talk);
    draw();
    announce();
    requestAnimationFrame(() => document.querySelector("#said .turn:last-child")?.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" }));
  }

  function draw() {
    if (!side) return;
    const list = side.element.querySelector(".list");
    const words = said();
    list.replaceChildren(...all().map((talk) => {
      const item = make("li", "");
      const open = make("button", talk.title, { type: "button", class: "open", "data-id": talk.id });
      if (talk.id === current) open.setAttribute("aria-current", "true");
      const more = make("span", "", { class: "more" });
      more.append(
        make("button", "✎", { type: "button", class: "quiet", "data-rename": talk.id, "aria-label": `${words.rename}: ${talk.title}` }),
        make("button", "🗑", { type: "button", class: "quiet", "data-delete": talk.id, "aria-label": `${words.delete}: ${talk.title}` }),
      );
      item.append(open, more);
      return item;
    }));
    if (!list.children.length) list.append(make("li", words.none, { class: "hint" }));
  }

  function choose(id) {
    const talk = read(id);
    if (!talk) return;
    current = id;
    shown = talk.turns;
    store.set(CURRENT, id);
    side.trigger("open", { turns: talk.turns });
    draw();
  }

  function fresh() {
    current = "";
    shown = [];
    store.drop(CURRENT);
    side.trigger("fresh", {});
    draw();
    document.querySelector("#box textarea")?.focus();
  }

  // the focus is not lost with what was redrawn: it goes to the conversation, or to the first one
  function settle(id) {
    draw();
    const open = [...side.element.querySelectorAll(".open")];
    (open.find((button) => button.dataset.id === id) || open[0] || side.element.querySelector("[data-act=new]")).focus();
  }

  function rename(item, id) {
    const words = said();
    const talk = read(id);
    const form = make("form", "");
    const field = make("input", "", { type: "text", "aria-label": words.newName, maxlength: "80" });
    field.value = talk.title;
    form.append(field, make("button", words.save, { type: "submit", class: "quiet" }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      talk.title = field.value.trim() || talk.title;
      keep(id, talk);
      settle(id);
    });
    form.addEventListener("keydown", (event) => { if (event.key === "Escape") settle(id); });
    item.replaceChildren(form);
    field.focus();
    field.select();
  }

  function remove(item, id) {
    const words = said();
    const ask = make("span", words.sure, { role: "alert" });
    const yes = make("button", words.yes, { type: "button", class: "quiet bad" });
    const no = make("button", words.no, { type: "button", class: "quiet" });
    yes.addEventListener("click", () => { store.drop(PREFIX + id); if (id === current) fresh(); else settle(); });
    no.addEventListener("click", () => settle(id));
    item.replaceChildren(ask, yes, no);
    no.focus();
  }

  function talks(element, trigger) {
    side = { element, trigger };
    element.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button || working()) return;
      if (button.dataset.act === "new") fresh();
      else if (button.dataset.id) choose(button.dataset.id);
      else if (button.dataset.rename) rename(button.closest("li"), button.dataset.rename);
      else if (button.dataset.delete) remove(button.closest("li"), button.dataset.delete);
      if (button.dataset.act === "new" || button.dataset.id) document.body.classList.remove("side");
    });
    draw();
    if (current && read(current)) choose(current);
  }

  function fork(turn) {
    const talk = read(current);
    if (!talk) return;
    current = named();
    store.set(CURRENT, current);
    keep(current, { title: talk.title, turns: talk.turns.slice(0, turn), at: Date.now() });
  }

  function held() {
    const words = JSON.stringify(shown);
    return words.length > MOST_HELD ? "" : words;
  }

  const named = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 8);

  Object.assign(window.yesan, { talks, save, held, fork, words: said });
})();

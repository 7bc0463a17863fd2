// A page of a PDF original in the source panel: fetched when it is looked at, the cited place marked, larger and smaller.
"use strict";
(() => {
  const ZOOMS = [1, 1.5, 2, 3];
  const VIEW = "yesan.view"; // the reader's choice of picture or text
  const SVG = "http://www.w3.org/2000/svg";
  const held = new Map(); // address → object URL, so that zooming does not ask again
  const MOST = 12;

  const shape = (name, attributes) => {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const liked = () => { try { return localStorage.getItem(VIEW); } catch { return null; } };
  const like = (view) => { try { localStorage.setItem(VIEW, view); } catch { /* asked again next time */ } };

  async function ask(frame, path, more) {
    const where = new URLSearchParams({ document: frame.dataset.document, page: frame.dataset.page, ...more });
    const headers = { "X-Yesan-Pass": frame.dataset.pass, "Accept-Language": document.documentElement.lang };
    const response = await fetch(`${path}?${where}`, { headers });
    if (!response.ok) throw new Error((await response.json().catch(() => ({}))).detail || frame.dataset.noPicture);
    return response;
  }

  async function picture(frame, large) {
    const name = [frame.dataset.document, frame.dataset.page, large].join("\n");
    if (!held.has(name)) {
      held.set(name, URL.createObjectURL(await (await ask(frame, "../api/page/picture", { large })).blob()));
      if (held.size > MOST) { const [oldest] = held.keys(); URL.revokeObjectURL(held.get(oldest)); held.delete(oldest); }
    }
    return held.get(name);
  }

  function show(source, view) {
    source.classList.toggle("as-text", view === "text");
    for (const key of source.querySelectorAll("[data-view]")) key.setAttribute("aria-pressed", String(key.dataset.view === view));
  }

  async function draw(source) {
    const frame = source.querySelector(".sheet-frame");
    const sheet = frame.querySelector(".sheet");
    const note = frame.querySelector(".sheet-note");
    const data = frame.dataset;
    const cited = (data.cited ??= data.page) === data.page;
    frame.querySelector("output").textContent = data.word.replace("{page}", data.page);
    note.textContent = data.drawing;
    note.hidden = false;
    sheet.replaceChildren();
    const now = (data.drawn = String(Number(data.drawn || 0) + 1));
    try {
      const told = await (await ask(frame, "../api/page", cited ? { start: data.start, end: data.end } : {})).json();
      const url = await picture(frame, false);
      if (data.drawn !== now) return; // another page was asked for meanwhile
      const { width, height, marks } = told;
      data.pages = told.pages;
      const drawing = shape("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${data.document} ${frame.querySelector("output").textContent}` });
      drawing.append(shape("image", { href: url, width, height }));
      const pad = width / 200;
      for (const [left, top, right, bottom] of marks) {
        drawing.append(shape("rect", { class: "sheet-mark", x: left * width - pad, y: top * height - pad, rx: pad,
          width: (right - left) * width + 2 * pad, height: (bottom - top) * height + 2 * pad }));
      }
      sheet.replaceChildren(drawing);
      note.textContent = !cited ? "" : !marks.length ? data.unmarked : told.sure ? "" : data.unsure;
      note.hidden = !note.textContent;
      keys(frame);
      zoom(frame, 0);
    } catch (error) {
      if (data.drawn !== now) return;
      note.textContent = error instanceof TypeError ? data.noPicture : error.message;
      if (cited) { show(source, "text"); frame.classList.add("refused"); }
    }
  }

  function keys(frame) {
    const at = Number(frame.dataset.page);
    frame.querySelector('[data-sheet=page][data-step="-1"]').disabled = at <= 1;
    frame.querySelector('[data-sheet=page][data-step="1"]').disabled = at >= Number(frame.dataset.pages);
  }

  async function zoom(frame, step) {
    const sheet = frame.querySelector(".sheet");
    const drawing = sheet.querySelector("svg");
    if (!drawing) return;
    const at = Math.min(ZOOMS.length - 1, Math.max(0, Number(frame.dataset.zoom || 0) + step));
    frame.dataset.zoom = at;
    drawing.style.width = `${ZOOMS[at] * 100}%`;
    const bounds = drawing.querySelector(".sheet-mark")?.getBoundingClientRect();
    if (bounds) {
      const seen = sheet.getBoundingClientRect();
      sheet.scrollTop += bounds.top - seen.top - seen.height / 2.5;
      sheet.scrollLeft += bounds.left + bounds.width / 2 - seen.left - seen.width / 2;
    }
    frame.querySelector('[data-sheet=zoom][data-step="-1"]').disabled = at === 0;
    frame.querySelector('[data-sheet=zoom][data-step="1"]').disabled = at === ZOOMS.length - 1;
    if (at > 0) { // more of its letters can be seen: a finer picture takes the place of the first
      try { drawing.querySelector("image").setAttribute("href", await picture(frame, true)); } catch { /* the first one stays */ }
    }
  }

  function press(button) {
    const source = button.closest(".source");
    const frame = source.querySelector(".sheet-frame");
    switch (button.dataset.sheet) {
      case "turn": like(button.dataset.view); show(source, button.dataset.view); break;
      case "zoom": zoom(frame, Number(button.dataset.step)); break;
      case "page": frame.dataset.page = String(Number(frame.dataset.page) + Number(button.dataset.step)); draw(source); break;
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-sheet]");
    if (button) press(button);
  });
  window.yesanSheet = (source) => {
    if (!source?.querySelector(".sheet-frame")) return;
    show(source, liked() === "text" ? "text" : "picture");
    draw(source);
  };
})();

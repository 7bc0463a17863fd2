// The chat inside the widget's frame: its conversation lives here and ends with the page.
"use strict";
(() => {
  const body = document.body;
  const words = JSON.parse(body.dataset.words);
  const talk = document.getElementById("talk");
  const source = document.getElementById("source");
  const form = document.getElementById("ask");
  const box = document.getElementById("box");
  const send = document.getElementById("send");
  const history = []; // questions so far; the server remembers nothing
  const REMEMBERED = 20;
  let stopping = null;
  let opener = null;

  const parent = (message) => { if (window.parent !== window) window.parent.postMessage(message, "*"); }; // a bare word: nothing to overhear
  const make = (name, said = "", attributes = {}) => {
    const node = document.createElement(name);
    node.textContent = said;
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };

  function headers(more) {
    return { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang, "X-Yesan-Pass": body.dataset.pass, ...more };
  }

  async function ask(question) {
    if (!question || stopping) return;
    box.value = "";
    talk.querySelectorAll(".offers").forEach((node) => node.remove());
    const turn = make("section", "", { class: "turn" });
    const reply = make("div", "", { class: "reply" });
    const step = make("p", words.working, { class: "working" });
    reply.append(step);
    turn.append(make("p", question, { class: "question" }), reply);
    talk.append(turn);
    turn.scrollIntoView({ block: "end" });
    stopping = new AbortController();
    send.textContent = words.stop;
    try {
      const response = await fetch("api/ask", {
        method: "POST", signal: stopping.signal, credentials: "omit", headers: headers({ Accept: "text/event-stream" }),
        body: JSON.stringify({ question, history: history.slice(-REMEMBERED), stream: true }),
      });
      if (!response.ok) throw new Error((await response.json().catch(() => ({}))).detail || words.failed);
      let answer = null;
      for await (const [name, data] of events(response.body)) {
        if (name === "step" && data.name === "said") step.before(make("p", data.text, { class: "saying" })); // a sentence of the answer
        else if (name === "step") step.textContent = data.text || words.working;
        if (name === "problem") throw new Error(data.detail);
        if (name === "answer") answer = data;
      }
      if (!answer) throw new TypeError("cut off");
      history.push(question);
      reply.replaceChildren(...view(answer));
    } catch (error) {
      const said = error.name === "AbortError" ? words.stopped : error instanceof TypeError ? words.away : error.message;
      const retry = make("button", words.retry, { type: "button", class: "choice" });
      retry.addEventListener("click", () => { turn.remove(); ask(question); });
      reply.replaceChildren(make("p", said, { class: "failure", role: "alert" }), retry);
    }
    stopping = null;
    send.textContent = words.send;
    turn.scrollIntoView({ block: "start" });
    box.focus({ preventScroll: true });
  }

  async function* events(stream) {
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += value;
      const parts = rest.split("\n\n");
      rest = parts.pop();
      for (const part of parts) {
        const name = /^event: (.*)$/m.exec(part)?.[1];
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (name && data) yield [name, JSON.parse(data)];
      }
    }
  }

  function view(answer) {
    const parts = [make("span", words[`status_${answer.status}`] || answer.status, { class: `status ${answer.status}` })];
    for (const line of answer.text.split("\n")) if (line.trim()) parts.push(paragraph(line.trim(), answer));
    for (const note of answer.notes) {
      const line = make("p", "", { class: "note" });
      line.append(make("b", words[`note_${note.kind}`] || note.kind), ` ${note.text}`);
      parts.push(line);
    }
    if (answer.choices.length) parts.push(offers(answer.choices.map((choice) => [choice.label, choice.reply]), words.choices, answer.text.trimEnd().endsWith("?")));
    if (answer.suggestions.length) parts.push(offers(answer.suggestions.slice(0, 3).map((reply) => [reply, reply]), words.suggestions));
    return parts;
  }

  function paragraph(line, answer) {
    const node = make("p");
    for (const piece of line.split(/(\[\d{1,4}\])/)) {
      const marker = /^\[(\d+)\]$/.exec(piece)?.[1];
      const cited = marker && answer.citations.find((c) => c.marker === Number(marker));
      if (cited) {
        const chip = make("button", marker, { type: "button", class: "chip", title: cited.quote.slice(0, 300), "aria-label": `${words.source} ${marker}: ${cited.quote.slice(0, 120)}` });
        chip.addEventListener("click", () => show(cited, chip));
        node.append(chip);
      } else node.append(...made(piece, answer));
    }
    return node;
  }

  // a number that no document prints looks different from one that does
  function made(piece, answer) {
    const worked = answer.figures.find((f) => f.origin !== "stated" && f.printed && piece.includes(f.printed));
    if (!worked) return [piece];
    const [before, ...rest] = piece.split(worked.printed);
    const told = words[`origin_${worked.origin}`] || worked.origin;
    return [before, ...rest.flatMap((after) => [make("span", worked.printed, { class: `made ${worked.origin}`, title: told }), make("span", ` (${told})`, { class: "unseen" }), after])];
  }

  function offers(pairs, title, asked = false) {
    const group = make("div", "", { class: "offers", role: "group", "aria-label": title });
    if (!asked) group.append(make("p", title, { class: "lead" })); // the answer's last sentence asks it already
    for (const [label, reply] of pairs) {
      const button = make("button", label, { type: "button", class: "choice" });
      button.addEventListener("click", () => ask(reply));
      group.append(button);
    }
    return group;
  }

  // as ui/where.py says it
  function where(cited) {
    const say = (name, values) => words[`where_${name}`].replace(/\{(\w+)\}/g, (_, key) => values[key]);
    if (cited.sheet !== undefined) return [say("sheet", cited), ...(cited.cell ? [say("cell", cited)] : [])].join(" · ");
    const flowing = /\.(hwpx?|docx)$/i.test(cited.document);
    const tabled = cited.table !== undefined && cited.row !== undefined && cited.column !== undefined && (flowing || cited.page);
    const table = tabled ? say("in_table", { table: cited.table + 1, row: cited.row + 1, column: cited.column + 1 }) : "";
    if (cited.page !== undefined) return [say("page", cited), ...(table ? [table] : [])].join(" · ");
    return table || say(flowing ? "paragraph" : "line", cited);
  }

  async function show(cited, chip) {
    opener = chip;
    const back = make("button", `← ${words.back}`, { type: "button", class: "back" });
    back.addEventListener("click", hide);
    source.replaceChildren(back, make("h2", cited.document), make("p", [...cited.section, where(cited)].join(" › "), { class: "path" }));
    source.hidden = false;
    talk.hidden = true;
    form.hidden = true;
    source.focus();
    if (cited.page !== undefined && /\.pdf$/i.test(cited.document)) source.append(sight(cited));
    const { document, start, end } = cited;
    try {
      source.append(...lines((await (await get("api/source", { document, start, end })).json()).lines));
      source.querySelector("mark")?.scrollIntoView({ block: "center" });
    } catch (error) {
      source.append(failure(error));
    }
  }

  async function get(path, where) {
    const response = await fetch(`${path}?${new URLSearchParams(where)}`, { credentials: "omit", headers: headers({}) });
    if (!response.ok) throw new Error((await response.json().catch(() => ({}))).detail || words.failed);
    return response;
  }

  const failure = (error) => make("p", error instanceof TypeError ? words.away : error.message, { class: "failure", role: "alert" });

  // the page of a PDF as it was printed, the cited place marked; drawn when it is asked for
  function sight(cited) {
    const frame = make("div", "", { class: "sight" });
    const key = make("button", words.sight, { type: "button", class: "back" });
    frame.append(key);
    key.addEventListener("click", async () => {
      key.disabled = true;
      key.textContent = words.drawing;
      const { document: name, page, start, end } = cited;
      try {
        const told = await (await get("api/page", { document: name, page, start, end })).json();
        const url = URL.createObjectURL(await (await get("api/page/picture", { document: name, page })).blob());
        const drawn = printed(told, url, `${name} ${where(cited)}`);
        frame.replaceChildren(drawn, ...(told.marks.length ? [] : [make("p", words.unmarked, { class: "path" })]));
        if (told.marks.length && !told.sure) frame.append(make("p", words.unsure, { class: "path" }));
        source.focus();
      } catch (error) { frame.replaceChildren(failure(error)); }
    });
    return frame;
  }

  function printed({ width, height, marks }, url, name) {
    const shape = (kind, attributes) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", kind);
      for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
      return node;
    };
    const drawn = shape("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name });
    const image = shape("image", { href: url, width, height });
    image.addEventListener("load", () => URL.revokeObjectURL(url));
    drawn.append(image);
    const pad = width / 200;
    for (const [left, top, right, bottom] of marks) {
      drawn.append(shape("rect", { class: "sight-mark", x: left * width - pad, y: top * height - pad, rx: pad,
        width: (right - left) * width + 2 * pad, height: (bottom - top) * height + 2 * pad }));
    }
    return drawn;
  }

  function lines(all) {
    const out = [];
    let table = null;
    for (const line of all) {
      if (!line.row) { table = null; const p = make("p"); fill(p, line.cells[0] || []); if (p.textContent.trim()) out.push(p); continue; }
      if (!table) { const wrap = make("div", "", { class: "scroll", tabindex: "0" }); table = make("table"); wrap.append(table); out.push(wrap); }
      const row = table.insertRow();
      for (const cell of line.cells) fill(row.insertCell(), cell);
    }
    return out;
  }

  function fill(node, runs) {
    for (const run of runs) {
      const inside = run.marked ? make("mark", run.text) : document.createTextNode(run.text);
      if (run.marked) node.classList.add("hit");
      node.append(inside);
    }
  }

  function hide() {
    source.hidden = true;
    talk.hidden = false;
    form.hidden = false;
    opener?.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (stopping) stopping.abort(); else ask(box.value.trim());
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (!stopping) ask(box.value.trim());
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (!source.hidden) hide(); else parent("yesan:close");
  });
  document.getElementById("close").addEventListener("click", () => parent("yesan:close"));
  window.addEventListener("message", (event) => { if (event.source === window.parent && event.data === "yesan:focus") box.focus(); });
  parent("yesan:ready");
})();

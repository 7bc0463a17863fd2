// One line on a site's page: a launcher, and a frame that holds the chat. Touches nothing else of the page.
"use strict";
(() => {
  const script = document.currentScript;
  if (!script || window.__yesanWidget) return;
  window.__yesanWidget = true;
  const base = new URL(".", script.src).href; // a proxy may show the server under a path
  const server = new URL(base).origin;
  const lang = script.dataset.lang === "en" ? "en" : "ko";
  const theme = ["light", "dark"].includes(script.dataset.theme) ? script.dataset.theme : "auto";
  const title = script.dataset.title || (lang === "ko" ? "예산문답" : "Budget questions");
  const said = lang === "ko"
    ? { open: "예산 질문하기", close: "닫기", away: "서버에 연결할 수 없습니다. 잠시 뒤 다시 시도해 주세요.",
        refused: "이 사이트에서는 사용할 수 없습니다. 관리자가 이 주소를 허용해야 합니다." }
    : { open: "Ask about the budget", close: "Close", away: "The server cannot be reached. Please try again later.",
        refused: "Not available on this site. The administrator has to allow its address." };
  const WAIT = 6000;

  const host = document.createElement("yesan-widget");
  host.style.cssText = "all: initial !important; position: fixed !important; z-index: 2147483000 !important; inset: auto 20px 20px auto !important; display: block !important;";
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet(); // constructed sheets need no 'unsafe-inline' of the host's policy
  sheet.replaceSync(`
    :host { color-scheme: light dark; }
    * { box-sizing: border-box; }
    button { font: 600 15px/1 system-ui, "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; color: #fff; background: #1f4e8c; border: 0;
      border-radius: 999px; padding: 15px 22px; cursor: pointer; box-shadow: 0 4px 18px rgba(15, 30, 60, .3); }
    button:hover { background: #173d70; }
    button:focus-visible { outline: 3px solid #7fb0f5; outline-offset: 2px; }
    .box { position: fixed; right: 20px; bottom: 84px; width: min(400px, calc(100vw - 24px)); height: min(620px, calc(100vh - 110px));
      border: 1px solid rgba(100, 116, 139, .4); border-radius: 14px; overflow: hidden; background: #fff; box-shadow: 0 12px 40px rgba(15, 30, 60, .28); }
    .box[hidden] { display: none; }
    iframe { width: 100%; height: 100%; border: 0; display: block; }
    p { font: 15px/1.6 system-ui, "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; color: #1e293b; background: #fff; margin: 0; padding: 28px; position: absolute; inset: 0; }
    p[hidden] { display: none; }
    @media (max-width: 480px) { .box { right: 0; bottom: 0; width: 100vw; height: 100dvh; border-radius: 0; border: 0; } }
  `);
  root.adoptedStyleSheets = [sheet];
  const launcher = document.createElement("button");
  launcher.type = "button";
  launcher.textContent = title;
  launcher.setAttribute("aria-label", said.open);
  launcher.setAttribute("aria-expanded", "false");
  const box = document.createElement("div");
  box.className = "box";
  box.hidden = true;
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-label", title);
  const trouble = document.createElement("p");
  trouble.hidden = true;
  trouble.tabIndex = -1;
  trouble.setAttribute("role", "alert");
  root.append(launcher, box);
  let frame = null;
  let ready = false;

  async function explain() {
    if (ready) return;
    let alive = false;
    try { await fetch(`${base}healthz`, { mode: "no-cors", credentials: "omit", cache: "no-store" }); alive = true; } catch { alive = false; }
    if (ready) return;
    trouble.textContent = alive ? said.refused : said.away;
    trouble.hidden = false;
    frame?.remove(); // a next opening tries anew
    frame = null;
    trouble.focus();
  }

  function open() {
    if (!frame) {
      ready = false;
      trouble.hidden = true;
      frame = document.createElement("iframe");
      frame.title = title;
      frame.referrerPolicy = "no-referrer";
      frame.src = `${base}widget?${new URLSearchParams({ lang, theme, title })}`;
      box.replaceChildren(frame, trouble);
      setTimeout(explain, WAIT);
    }
    box.hidden = false;
    launcher.setAttribute("aria-expanded", "true");
    if (ready) enter();
  }

  function enter() {
    if (box.hidden) return;
    frame.focus(); // a frame of another site cannot take the focus by itself
    frame.contentWindow.postMessage("yesan:focus", server);
  }

  function close() {
    box.hidden = true;
    launcher.setAttribute("aria-expanded", "false");
    launcher.focus();
  }

  launcher.addEventListener("click", () => (box.hidden ? open() : close()));
  root.addEventListener("keydown", (event) => { if (event.key === "Escape" && !box.hidden) close(); });
  window.addEventListener("message", (event) => {
    if (!frame || event.source !== frame.contentWindow || event.origin !== server) return;
    if (event.data === "yesan:ready") { ready = true; trouble.hidden = true; enter(); }
    if (event.data === "yesan:close") close();
  });
  const mount = () => document.body.append(host);
  if (document.body) mount(); else document.addEventListener("DOMContentLoaded", mount);
})();

/* The desk: doors turn the page at the left, boxes lead back to the right; keys go through findings and places. */
"use strict";

const KEYS = {
  j: () => step(1), k: () => step(-1), o: otherEvidence, a: () => give("confirmed"),
  d: () => reasoned("dismissed"), r: () => reasoned("returned"), u: undo, x: () => select(), X: () => selectAlike(),
  n: () => click("#stop-on:not(.hidden)"), p: () => click("#stop-back:not(.hidden)"),
  "]": () => click("#page-on:not(.hidden)"), "[": () => click("#page-back:not(.hidden)"),
  f: () => reach("#find-text"), h: whatIsHere, t: () => rail(!document.querySelector("#sides.railed")),
  "+": () => zoom(1), "=": () => zoom(1), "-": () => zoom(-1), "0": () => zoom(0),
  c: correct, w: () => widen(1), v: () => click("#compare"), "?": () => document.getElementById("keys")?.showModal(),
};
const MOST_REMEMBERED = 50;
let pending = "dismissed";
let underway = 0;
let undoNext = false;

document.addEventListener("keydown", (event) => {
  if (event.target.matches("#reason, #bulk-reason") && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    give(pending);
  } else if (event.target.id === "bulk-reason" && event.key === "Enter") {
    event.preventDefault();
    give(pending);
  } else if (event.key === "Escape") {
    if (typing(event.target)) event.target.blur();
    document.getElementById("here")?.replaceChildren();
  } else if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey && !writing(event.target)) {
    event.preventDefault();
    KEYS[event.key]();
  }
});

document.addEventListener("click", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const door = event.target.closest("a.door, a.evidence, .sheetbar a, .rail a");
  if (door && plain && openAt(new URL(door.href), door)) event.preventDefault();
  const cell = event.target.closest("table.grid td");
  if (cell && plain) openCell(cell);
  if (event.target.closest("#help")) { event.preventDefault(); KEYS["?"](); }
  const button = event.target.closest("[data-zoom]");
  if (button) zoom(Number(button.dataset.zoom));
  if (event.target.closest("#widen")) widen(1);
  if (event.target.closest("#paper") && plain) pointAt(event);
  if (event.target.closest("#original") && plain) pointOn(event.target);
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("#turn, #find")) return;
  event.preventDefault();
  const address = new URL(event.target.action);
  address.search = new URLSearchParams(new FormData(event.target)).toString();
  openAt(address, event.target);
  document.activeElement.blur();
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
  if (event.target.matches("#findings input")) count();
});

/* What was decided last can be taken back as a whole. The form is gone by the time of the answer, so the request tells. */
document.addEventListener("htmx:beforeRequest", (event) => {
  if (!verdictOf(event.detail.requestConfig)) return;
  underway += 1;
  document.activeElement.blur();  // else the next finding's field would take the focus, and the next key with it
});
document.addEventListener("htmx:afterRequest", (event) => {
  const verdict = verdictOf(event.detail.requestConfig);
  if (!verdict) return;
  underway -= 1;
  if (event.detail.successful) remember(verdict);
  if (underway || !undoNext) return;
  undoNext = false;
  undo();
});

document.addEventListener("htmx:afterSettle", (event) => { if (event.detail.elt.id !== "batch") settle(); });
document.addEventListener("htmx:oobAfterSwap", count);
document.addEventListener("DOMContentLoaded", () => {
  const cell = document.querySelector("table.grid td[aria-current]");
  if (cell) cell.scrollIntoView({block: "nearest", inline: "nearest"});
  widen(0);
  rail(sessionStorage.getItem("rail") === "1");
  settle();
});

/* Keys work beside a box that is ticked, not in a field that is written in. */
function writing(element) {
  return typing(element) && element.type !== "checkbox";
}

/* The address of a place on this desk differs from its left side only by "/sheet". */
function openAt(address, door) {
  const here = document.getElementById("sides").dataset.desk;
  if (address.pathname !== here && address.pathname !== `${here}/sheet`) return false;
  htmx.ajax("GET", `${here}/sheet${address.search}`, {target: "#sheet", swap: "outerHTML"});
  document.querySelectorAll(".evidence[aria-current]").forEach((e) => e.removeAttribute("aria-current"));
  if (door.matches(".evidence")) door.setAttribute("aria-current", "true");
  return true;
}

/* A cell's form stands above its table; the page beside it turns by the cell's own door. */
function openCell(cell) {
  const table = cell.closest("table").dataset.table;
  if (!table) return;
  document.querySelectorAll("table.grid td[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
  cell.setAttribute("aria-current", "true");
  const place = new URLSearchParams({table, cell: `${cell.parentElement.sectionRowIndex}-${cell.cellIndex}`});
  const address = `${document.getElementById("sides").dataset.desk}/cell?${place}`;
  htmx.ajax("GET", address, {target: "#correction", swap: "outerHTML"});
}

function correct() {
  const identity = document.querySelector("details.correct");
  if (identity) identity.open = true;
  reach(".correct input[type=text]");
}

function settle() {
  applyZoom();
  count();
  const detail = document.getElementById("detail");
  const list = document.getElementById("findings");
  if (detail && list && !list.querySelector(".htmx-request")) {
    for (const link of list.querySelectorAll("a")) {
      if (link.dataset.finding === detail.dataset.finding) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const current = list.querySelector("[aria-current]");
    if (current) current.scrollIntoView({block: "nearest"});
  }
  const sheet = document.getElementById("sheet");
  if (!sheet || sheet.dataset.settled) return;
  sheet.dataset.settled = "1";
  showThumb(sheet.dataset.page);
  showRecord(sheet.dataset.at);
  showEvidence(sheet.dataset.side);
  const mark = ["rect.now", ".now .said, .now mark", ".original .now", "rect, .original [class^=side]"]
    .map((kind) => sheet.querySelector(kind)).find((found) => found);
  const scroll = sheet.querySelector(".scroll");
  if (!mark || !scroll) return;
  mark.scrollIntoView({block: "nearest", inline: "nearest"});
  scroll.scrollTop += mark.getBoundingClientRect().top - scroll.getBoundingClientRect().top - scroll.clientHeight / 3;
}

/* The evidence that the page is open at. */
function showEvidence(side) {
  if (side === undefined) return;
  for (const evidence of document.querySelectorAll(".evidence[data-side]")) {
    if (evidence.dataset.side === side) evidence.setAttribute("aria-current", "true");
    else evidence.removeAttribute("aria-current");
  }
}

function step(by) {
  const links = [...document.querySelectorAll("#findings a")];
  const at = links.findIndex((link) => link.hasAttribute("aria-current"));
  const next = links[Math.min(Math.max(at + by, 0), links.length - 1)];
  if (!next || next === links[at]) return;
  if (at >= 0) links[at].removeAttribute("aria-current");
  next.setAttribute("aria-current", "true");  // before the answer comes, so that the next key goes on from here
  next.click();
}

function otherEvidence() {
  const links = [...document.querySelectorAll("a.evidence")];
  if (!links.length) return;
  const at = links.findIndex((link) => link.hasAttribute("aria-current"));
  links[(Math.max(at, 0) + 1) % links.length].click();
}

/* With findings ticked the keys decide on all of them, else on the one that is open. */
function chosen() {
  return [...document.querySelectorAll("#findings input:checked")].map((box) => box.value);
}

function count() {
  const place = document.getElementById("chosen-count");
  if (place) place.textContent = chosen().length;
}

function select() {
  const box = document.querySelector("#findings li:has([aria-current]) input");
  if (!box) return;
  box.checked = !box.checked;
  count();
}

function selectAlike() {
  const box = document.querySelector("#findings li:has([aria-current]) input");
  if (!box) return;
  const alike = document.querySelectorAll(`#findings li:not(.decided) input[data-check="${CSS.escape(box.dataset.check)}"]`);
  const on = [...alike].some((other) => !other.checked);
  alike.forEach((other) => { other.checked = on; });
  count();
}

function reasoned(verdict) {
  const reason = document.getElementById(chosen().length ? "bulk-reason" : "reason");
  if (!reason) return;
  pending = verdict;
  if (reason.value.trim()) give(verdict);
  else reason.focus();
}

function give(verdict) {
  click(`${chosen().length ? "#bulk" : "#verdict"} button[value=${verdict}]`);
}

function memory() {
  return `given ${document.getElementById("sides").dataset.desk}`;
}

function remembered() {
  return JSON.parse(sessionStorage.getItem(memory()) || "[]");
}

function remember({ids, taken}) {
  const before = remembered();
  const after = taken ? before.map((group) => group.filter((id) => !ids.includes(id))).filter((group) => group.length) : [...before, ids];
  sessionStorage.setItem(memory(), JSON.stringify(after.slice(-MOST_REMEMBERED)));
}

/* Which findings a request decides on, or takes a verdict back from; nothing for any other request. */
function verdictOf({path, parameters}) {
  const one = path.match(/\/findings\/([^/]+)\/(verdict|undo)$/);
  if (one) return {ids: [one[1]], taken: one[2] === "undo"};
  if (!path.endsWith("/verdicts")) return null;
  return {ids: parameters.getAll("finding"), taken: parameters.get("verdict") === "undo"};
}

/* Takes back the verdict on the open finding, else what was decided last. */
function undo() {
  if (underway) { undoNext = true; return; }
  if (document.getElementById("undo")) { click("#undo"); return; }
  const form = document.getElementById("bulk");
  const last = remembered().pop();
  if (!form || !last) return;
  htmx.ajax("POST", form.getAttribute("action"), {target: "#detail", swap: "outerHTML", values: {finding: last, verdict: "undo"}});
}

function click(selector) {
  const button = document.querySelector(selector);
  if (button) button.click();
}

function reach(selector) {
  const input = document.querySelector(selector);
  if (!input) return;
  input.focus();
  input.select();
}

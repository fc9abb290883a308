/* The desk: doors turn the page at the left, boxes lead back to the right; keys go through findings and places. */
"use strict";

const KEYS = {
  j: () => step(1), k: () => step(-1), o: otherEvidence, a: () => give("confirmed"),
  d: () => reasoned("dismissed"), r: () => reasoned("returned"), u: undo, x: () => select(), X: () => selectAlike(),
  n: () => click("#stop-on:not(.hidden)"), p: () => click("#stop-back:not(.hidden)"),
  "]": () => click("#page-on:not(.hidden)"), "[": () => click("#page-back:not(.hidden)"),
  f: () => reach("#find-text"), h: whatIsHere, t: () => rail(!document.querySelector("#sides.railed")),
  "+": () => zoom(1), "=": () => zoom(1), "-": () => zoom(-1), "0": () => zoom(0),
  c: correct, v: () => click("#compare"), "?": () => document.getElementById("keys")?.showModal(),
};
const ZOOMS = ["fit", "125", "150", "200", "300"];
const STILL_PX = 4;  // a pointer that moved less has clicked, not selected
let pending = "dismissed";
let pressed = [0, 0];

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

document.addEventListener("pointerdown", (event) => { pressed = [event.clientX, event.clientY]; });

document.addEventListener("click", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const door = event.target.closest("a.door, a.evidence, .sheetbar a, .rail a");
  if (door && plain && openAt(new URL(door.href), door)) event.preventDefault();
  const cell = event.target.closest("table.grid td");
  if (cell && plain) openCell(cell);
  if (event.target.closest("#help")) { event.preventDefault(); KEYS["?"](); }
  const button = event.target.closest("[data-zoom]");
  if (button) zoom(Number(button.dataset.zoom));
  if (event.target.closest("#widen")) widen(!document.getElementById("sides").classList.contains("wide"));
  if (event.target.closest("#paper") && plain) pointAt(event);
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

/* What was decided last can be taken back as a whole. */
document.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.detail.elt;
  if (!form.matches("#verdict, #bulk")) return;
  document.activeElement.blur();  // else the next finding's field would take the focus, and the next key with it
  const given = event.detail.requestConfig.parameters;
  const verdict = given.get ? given.get("verdict") : given.verdict;
  if (verdict === "undo") return;
  form.dataset.given = JSON.stringify(form.id === "bulk" ? chosen() : [document.getElementById("detail").dataset.finding]);
});
document.addEventListener("htmx:afterRequest", (event) => {
  const given = event.detail.elt.dataset && event.detail.elt.dataset.given;
  if (!given || !event.detail.successful) return;
  sessionStorage.setItem(memory(), JSON.stringify([...remembered(), JSON.parse(given)].slice(-50)));
  delete event.detail.elt.dataset.given;
});

document.addEventListener("copy", (event) => {
  const text = selectedWords();
  if (!text) return;
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
});

document.addEventListener("htmx:afterSettle", (event) => { if (event.detail.elt.id !== "batch") settle(); });
document.addEventListener("htmx:oobAfterSwap", count);
document.addEventListener("DOMContentLoaded", () => {
  const cell = document.querySelector("table.grid td[aria-current]");
  if (cell) cell.scrollIntoView({block: "nearest", inline: "nearest"});
  widen(sessionStorage.getItem("wide") === "1");
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

/* A point of the page, in points from its top left, and what is said of it. */
function pointAt(event) {
  const moved = Math.abs(event.clientX - pressed[0]) + Math.abs(event.clientY - pressed[1]);
  if (moved > STILL_PX || document.getSelection().toString()) return;
  const paper = document.getElementById("paper");
  const frame = paper.getBoundingClientRect();
  ask((event.clientX - frame.left) / frame.width * paper.dataset.width, (event.clientY - frame.top) / frame.height * paper.dataset.height);
}

function whatIsHere() {
  const box = document.querySelector("#sheet rect.now") || document.querySelector("#sheet rect");
  if (box) ask(Number(box.getAttribute("x")) + box.getAttribute("width") / 2, Number(box.getAttribute("y")) + box.getAttribute("height") / 2);
}

function ask(x, y) {
  const point = new URLSearchParams({page: document.getElementById("sheet").dataset.page, x: x.toFixed(1), y: y.toFixed(1)});
  const address = `${document.getElementById("sides").dataset.desk}/here?${point}`;
  htmx.ajax("GET", address, {target: "#here", swap: "outerHTML"}).then(() => {
    const found = document.querySelectorAll("#here a");
    if (found.length === 1) found[0].click();
    else if (found.length) found[0].focus();
  });
}

/* What is said of the place that the page is open at stands out at the right. */
function showRecord(place) {
  document.querySelectorAll("#right .shown").forEach((other) => other.classList.remove("shown"));
  if (!place) return;
  const door = [...document.querySelectorAll("#right a.door")].find((a) => new URL(a.href).searchParams.get("at") === place);
  if (!door) return;
  door.classList.add("shown");
  door.scrollIntoView({block: "center"});
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
  if (detail && list) {
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
  const mark = sheet.querySelector("rect.now, li.now") || sheet.querySelector("rect, li[class]");
  const scroll = sheet.querySelector(".scroll");
  if (!mark || !scroll) return;
  const offset = mark.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
  scroll.scrollTop += offset - scroll.clientHeight / 3;
  scroll.scrollLeft += mark.getBoundingClientRect().left - scroll.getBoundingClientRect().left - scroll.clientWidth / 4;
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

/* Takes back the verdict on the open finding, else what was decided last. */
function undo() {
  if (document.getElementById("undo")) { click("#undo"); return; }
  const given = remembered();
  const last = given.pop();
  if (!last) return;
  sessionStorage.setItem(memory(), JSON.stringify(given));
  const form = document.getElementById("bulk");
  htmx.ajax("POST", form.action, {target: "#detail", swap: "outerHTML", values: {finding: last, verdict: "undo"}});
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

function zoom(by) {
  const at = Math.max(ZOOMS.indexOf(sessionStorage.getItem("zoom")), 0);
  sessionStorage.setItem("zoom", by ? ZOOMS[Math.min(Math.max(at + by, 0), ZOOMS.length - 1)] : "fit");
  applyZoom();
}

function applyZoom() {
  const scroll = document.querySelector("#sheet .scroll");
  if (scroll) scroll.className = `scroll zoom-${sessionStorage.getItem("zoom") || "fit"}`;
}

function widen(wide) {
  const sides = document.getElementById("sides");
  if (!sides) return;
  sides.classList.toggle("wide", wide);
  sessionStorage.setItem("wide", wide ? "1" : "0");
}

function rail(shown) {
  const sides = document.getElementById("sides");
  if (!sides || !document.getElementById("rail")) return;
  sides.classList.toggle("railed", shown);
  sessionStorage.setItem("rail", shown ? "1" : "0");
  if (shown) showThumb(document.getElementById("sheet").dataset.page);
}

function showThumb(page) {
  for (const link of document.querySelectorAll("#rail a")) {
    if (link.dataset.page === page) {
      link.setAttribute("aria-current", "page");
      if (document.querySelector("#sides.railed")) link.scrollIntoView({block: "nearest"});
    } else link.removeAttribute("aria-current");
  }
}

/* The words of a line stand side by side in the copy, each line on its own. */
function selectedWords() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return "";
  const range = selection.getRangeAt(0);
  const lines = new Map();
  for (const word of document.querySelectorAll("svg.words text")) {
    if (!range.intersectsNode(word)) continue;
    const own = document.createRange();
    own.selectNodeContents(word);
    if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) own.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
    const part = own.toString();
    if (part) lines.set(word.dataset.line, [...(lines.get(word.dataset.line) || []), part]);
  }
  return [...lines.values()].map((words) => words.join("\t")).join("\n");
}

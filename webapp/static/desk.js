/* The desk: doors turn the page at the left; keys go through the findings; zoom and widths are remembered. */
"use strict";

const KEYS = {
  j: () => step(1), k: () => step(-1), o: otherEvidence, a: () => press("confirmed"),
  d: () => reasoned("dismissed"), r: () => reasoned("returned"), u: () => click("#undo"), c: correct, "?": () => document.getElementById("keys").showModal(),
};
let pending = "dismissed";

document.addEventListener("keydown", (event) => {
  if (event.target.id === "reason" && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    press(pending);
  } else if (event.key === "Escape" && event.target.closest("#reason, .correct")) {
    event.target.blur();
  } else if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
    event.preventDefault();
    KEYS[event.key]();
  }
});

document.addEventListener("click", (event) => {
  const door = event.target.closest("a.door, a.evidence, .sheetbar a");
  if (door && !event.ctrlKey && !event.metaKey && !event.shiftKey && openAt(new URL(door.href), door)) event.preventDefault();
  const cell = event.target.closest("table.grid td");
  if (cell && !event.ctrlKey && !event.metaKey && !event.shiftKey) openCell(cell);
  if (event.target.closest("#help")) { event.preventDefault(); KEYS["?"](); }
  const zoom = event.target.closest("[data-zoom]");
  if (zoom) { sessionStorage.setItem("zoom", zoom.dataset.zoom); applyZoom(); }
  if (event.target.closest("#widen")) widen(!document.getElementById("sides").classList.contains("wide"));
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "turn") return;
  event.preventDefault();
  const address = new URL(event.target.action);
  address.search = new URLSearchParams(new FormData(event.target)).toString();
  openAt(address, event.target);
});

document.addEventListener("change", (event) => { if (event.target.matches("[data-submit]")) event.target.form.requestSubmit(); });

document.addEventListener("htmx:afterSettle", (event) => { if (event.detail.elt.id !== "batch") settle(); });
document.addEventListener("DOMContentLoaded", () => {
  const cell = document.querySelector("table.grid td[aria-current]");
  if (cell) cell.scrollIntoView({block: "nearest", inline: "nearest"});
  widen(sessionStorage.getItem("wide") === "1");
  settle();
});

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
  document.querySelectorAll("table.grid td[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
  cell.setAttribute("aria-current", "true");
  const place = new URLSearchParams({table, cell: `${cell.parentElement.sectionRowIndex}-${cell.cellIndex}`});
  const address = `${document.getElementById("sides").dataset.desk}/cell?${place}`;
  htmx.ajax("GET", address, {target: "#correction", swap: "outerHTML"});
}

function correct() {
  const identity = document.querySelector("details.correct");
  if (identity) identity.open = true;
  const input = document.querySelector(".correct input[type=text]");
  if (!input) return;
  input.focus();
  input.select();
}

function settle() {
  applyZoom();
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
  const shown = document.querySelector(".evidence[aria-current]");
  const side = shown && [...shown.classList].find((name) => name.startsWith("side-"));
  const mark = (side && sheet.querySelector(`rect.${side}, li.${side}`)) || sheet.querySelector("rect, li[class]");
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

function reasoned(verdict) {
  const reason = document.getElementById("reason");
  if (!reason) return;
  pending = verdict;
  if (reason.value.trim()) press(verdict);
  else reason.focus();
}

function press(verdict) {
  click(`#verdict button[value=${verdict}]`);
}

function click(selector) {
  const button = document.querySelector(selector);
  if (button) button.click();
}

function applyZoom() {
  const scroll = document.querySelector("#sheet .scroll");
  const zoom = sessionStorage.getItem("zoom") || "fit";
  if (scroll) scroll.className = `scroll zoom-${zoom}`;
}

function widen(wide) {
  const sides = document.getElementById("sides");
  if (!sides) return;
  sides.classList.toggle("wide", wide);
  sessionStorage.setItem("wide", wide ? "1" : "0");
}

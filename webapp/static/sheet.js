/* The page on the desk: zoom, thumbnails, what stands at a point, and its words for copying. */
"use strict";

const ZOOMS = ["fit", "125", "150", "200", "300"];
const WIDTHS = ["alike", "wide-page", "wide"];
const STILL_PX = 4;  // a pointer that moved less has clicked, not selected
let pressed = [0, 0];

document.addEventListener("pointerdown", (event) => { pressed = [event.clientX, event.clientY]; });

document.addEventListener("copy", (event) => {
  const text = selectedWords();
  if (!text) return;
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
});

/* A point of the page, in points from its top left, and what is said of it. */
function pointAt(event) {
  const moved = Math.abs(event.clientX - pressed[0]) + Math.abs(event.clientY - pressed[1]);
  if (moved > STILL_PX || document.getSelection().toString()) return;
  const paper = document.getElementById("paper");
  const frame = paper.getBoundingClientRect();
  ask((event.clientX - frame.left) / frame.width * paper.dataset.width, (event.clientY - frame.top) / frame.height * paper.dataset.height);
}

/* A line of a text, and of the row of a table the cell. */
function pointOn(place) {
  const line = place.closest("[data-line]");
  if (!line || document.getSelection().toString()) return;
  askFor({line: line.dataset.line, says: place.closest("td")?.textContent || ""});
}

function whatIsHere() {
  const said = document.querySelector("#original .now .said, #original .now mark") || document.querySelector("#original .now");
  if (said) pointOn(said);
  const box = document.querySelector("#sheet rect.now") || document.querySelector("#sheet rect");
  if (box) ask(Number(box.getAttribute("x")) + box.getAttribute("width") / 2, Number(box.getAttribute("y")) + box.getAttribute("height") / 2);
}

function ask(x, y) {
  askFor({page: document.getElementById("sheet").dataset.page, x: x.toFixed(1), y: y.toFixed(1)});
}

function askFor(place) {
  const address = `${document.getElementById("sides").dataset.desk}/here?${new URLSearchParams(place)}`;
  htmx.ajax("GET", address, {target: "#here", swap: "outerHTML"}).then(() => {
    const found = document.querySelectorAll("#here a");
    if (found.length === 1) found[0].click();
    else if (found.length) found[0].focus();
  });
}

/* What is said of the place that the page is open at stands out at the right. */
function showRecord(place) {
  document.querySelectorAll("#right .shown").forEach((other) => other.classList.remove("shown"));
  if (!place) { followPage(); return; }
  const doors = [...document.querySelectorAll("#right a.door")].map((a) => [a, placeOf(new URL(a.href).searchParams)]);
  const [door] = doors.find(([, at]) => at === place) || doors.find(([, at]) => at === place.split(";")[0]) || [];
  if (!door) return;
  door.classList.add("shown");
  door.scrollIntoView({block: "center"});
}

/* The list at the right goes along with the pages: to what is said last before the end of the page that is open. */
function followPage() {
  if (!document.querySelector("#right[data-tab=clauses], #right[data-tab=targets], #right[data-tab=self_assessment]")) return;
  const page = Number(document.getElementById("sheet").dataset.page);
  const pages = [...document.querySelectorAll("#right a.door")].map((a) => [a, parseInt(new URL(a.href).searchParams.get("at"), 10)]);
  const [door] = pages.find(([, on]) => on === page) || pages.findLast(([, on]) => on < page) || [];
  if (door) door.scrollIntoView({block: "start"});
}

function placeOf(query) {
  return query.get("at") || [query.get("lines"), query.get("says")].filter(Boolean).join(" ");
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

/* Both sides alike, the page wide, or what is said of it wide. */
function widen(by) {
  const sides = document.getElementById("sides");
  if (!sides) return;
  const at = (Math.max(WIDTHS.indexOf(sessionStorage.getItem("wide")), 0) + by) % WIDTHS.length;
  WIDTHS.forEach((width, number) => sides.classList.toggle(width, number === at));
  sessionStorage.setItem("wide", WIDTHS[at]);
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

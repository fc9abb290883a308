/* Two documents side by side, by keys: n and p walk through what differs, the brackets through tables and headings. */
"use strict";

const KEYS = {
  n: () => walk(1), p: () => walk(-1), "]": () => turn(1), "[": () => turn(-1),
  d: () => follow("#only"), s: () => follow("#swap"), "?": () => document.getElementById("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  event.preventDefault();
  KEYS[event.key]();
});

document.addEventListener("click", (event) => { if (event.target.closest("#help")) KEYS["?"](); });
document.addEventListener("change", (event) => { if (event.target.matches("[data-submit]")) event.target.form.requestSubmit(); });

function walk(by) {
  const places = [...document.querySelectorAll("tr.differs, .abreast-clauses .clause:has(del, ins)")].filter((place) => place.querySelector("a"));
  if (!places.length) return;
  const at = places.findIndex((place) => place.contains(document.activeElement));
  const next = places[Math.min(Math.max(at + by, 0), places.length - 1)];
  next.querySelector("a").focus();
  next.scrollIntoView({block: "nearest"});
}

function turn(by) {
  const choice = document.getElementById("at");
  if (!choice || !choice.options[choice.selectedIndex + by]) return;
  choice.selectedIndex += by;
  choice.form.requestSubmit();
}

function follow(selector) {
  const link = document.querySelector(selector);
  if (link) link.click();
}

/* The search page by keys: j and k walk through the hits, n and p turn pages, s saves, e opens the form. */
"use strict";

const KEYS = {
  j: () => walk(1), k: () => walk(-1),
  n: () => follow("a[rel=next]"), p: () => follow("a[rel=prev]"),
  s: () => reach("#save input[name=name]"), e: build,
  "?": () => document.getElementById("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && typing(event.target)) event.target.blur();
  if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  event.preventDefault();
  KEYS[event.key]();
});

document.addEventListener("click", (event) => { if (event.target.closest("#help")) KEYS["?"](); });
document.addEventListener("change", (event) => { if (event.target.matches("[data-submit]")) event.target.form.requestSubmit(); });

function walk(by) {
  const doors = [...document.querySelectorAll("article.hit a.door")];
  if (!doors.length) return;
  const at = doors.indexOf(document.activeElement);
  const next = doors[Math.min(Math.max(at + by, 0), doors.length - 1)];
  next.focus();
  next.scrollIntoView({block: "nearest"});
}

function follow(selector) {
  const link = document.querySelector(selector);
  if (link) link.click();
}

function reach(selector) {
  const input = document.querySelector(selector);
  if (!input) return;
  input.focus();
  input.select();
}

function build() {
  const form = document.querySelector("details.builder");
  form.open = true;
  form.querySelector("input:not([type=hidden])").focus();
}

/* On every screen: the CSRF token on htmx requests, a sentence when a request fails, the / key. */
"use strict";

function toast(message) {
  const place = document.getElementById("toast");
  place.textContent = message;
  place.classList.remove("hidden");
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => place.classList.add("hidden"), 6000);
}

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRFToken"] = document.querySelector("meta[name=csrf-token]").content;
});

document.addEventListener("htmx:responseError", (event) => {
  const text = event.detail.xhr.responseText;
  toast(text && text.length < 300 ? text : document.getElementById("toast").dataset.offline);
});

document.addEventListener("htmx:sendError", () => toast(document.getElementById("toast").dataset.offline));

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const finder = document.querySelector("input[name=q]:not(#finder)") || document.getElementById("finder");
  if (!finder) return;
  event.preventDefault();
  finder.focus();
  finder.select();
});

function typing(element) {
  return element.matches("input, textarea, select, [contenteditable]");
}

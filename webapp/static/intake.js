/* Handing in: the manifest first, then one streamed upload a file; a broken one is tried again. */
"use strict";

const AT_ONCE = 3;
const TRIES = 4;
const form = document.getElementById("intake");
const percents = new Map();
let open = 0;

if (form) start();

function start() {
  const drop = document.getElementById("drop");
  document.querySelectorAll(".script-only").forEach((e) => e.classList.remove("hidden"));
  document.querySelectorAll(".no-script").forEach((e) => e.classList.add("hidden"));
  for (const id of ["files", "folder"]) {
    document.getElementById(id).addEventListener("change", (event) => hand([...event.target.files]));
  }
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
    });
  }
  document.addEventListener("drop", async (event) => hand(await dropped(event.dataTransfer)));
  document.addEventListener("htmx:afterSwap", showPercents);
  window.addEventListener("beforeunload", (event) => { if (open) event.preventDefault(); });
}

async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
  if (!entries.length) return [...transfer.files];
  return (await Promise.all(entries.map(walk))).flat();
}

async function walk(entry) {
  if (entry.isFile) return [await new Promise((done, failed) => entry.file(done, failed))];
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) return found;
    for (const child of some) found.push(...await walk(child));
  }
}

async function hand(files) {
  files = files.filter((file) => !file.name.startsWith("."));
  if (!files.length) return;
  const places = form.dataset.batch ? resumed(files) : await announced(files);
  if (!places.length) return;
  form.classList.add("hidden");
  document.getElementById("another").classList.remove("hidden");
  const queue = [...places];
  open += queue.length;
  await Promise.all(Array.from({length: AT_ONCE}, async () => {
    while (queue.length) {
      const [file, id, place] = queue.shift();
      await send(file, id, place);
      open -= 1;
    }
  }));
}

async function announced(files) {
  const manifest = files.map((file) => ({name: file.webkitRelativePath || file.name, size: file.size}));
  const answer = await fetch(form.dataset.manifest, {
    method: "POST", headers: headers("application/json"), body: JSON.stringify({files: manifest}),
  });
  if (!answer.ok) { toast(form.dataset.gaveUp); return []; }
  const batch = await answer.json();
  history.replaceState(null, "", batch.address);
  htmx.ajax("GET", batch.progress, {target: "#batch", swap: "outerHTML"});
  return files.map((file, index) => [file, batch.filings[index].id, batch.filings[index].place]);
}

function resumed(files) {
  const rows = [...document.querySelectorAll("tr[data-waiting]")];
  const places = [];
  for (const file of files) {
    const index = rows.findIndex((row) => row.dataset.size === String(file.size)
      && row.dataset.name.split("/").pop() === file.name);
    if (index < 0) continue;
    const [row] = rows.splice(index, 1);
    places.push([file, row.dataset.filing, row.dataset.waiting]);
  }
  if (!places.length) toast(form.dataset.unmatched);
  return places;
}

async function send(file, id, place) {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const status = await put(file, id, place);
    if (status >= 200 && status < 300) { percents.delete(id); return; }
    if (status >= 400 && status < 500) break;
    percents.set(id, form.dataset.failed);
    showPercents();
    await new Promise((done) => setTimeout(done, 1000 * 2 ** attempt));
  }
  percents.set(id, form.dataset.gaveUp);
  showPercents();
}

function put(file, id, place) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("PUT", place);
    for (const [name, value] of Object.entries(headers("application/octet-stream"))) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", (event) => {
      percents.set(id, `${form.dataset.sending} ${Math.floor(100 * event.loaded / Math.max(event.total, 1))}%`);
      showPercents();
    });
    request.addEventListener("loadend", () => done(request.status));
    request.send(file);
  });
}

function headers(type) {
  return {"Content-Type": type, "X-CSRFToken": document.querySelector("meta[name=csrf-token]").content};
}

function showPercents() {
  for (const [id, text] of percents) {
    const cell = document.querySelector(`tr[data-filing="${id}"] .percent`);
    if (cell) cell.textContent = text;
  }
}

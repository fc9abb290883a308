/* Asking: answers come in pieces and can be stopped; citations open beside the talk; keys that leave IMEs alone. */
"use strict";

document.documentElement.classList.add("scripted");

const asked = [...document.querySelectorAll(".turn > .question")].map((question) => question.textContent);
let recalled = asked.length;
let running = null;
let opener = null;

const field = () => document.getElementById("question");
const composer = () => document.getElementById("composer");

document.addEventListener("submit", (event) => {
  if (event.target.id !== "composer") return;
  event.preventDefault();
  const chosen = event.submitter && event.submitter.name === "question" ? event.submitter.value : "";
  ask(chosen || field().value);
});

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return; // the key belongs to the input method
  if (event.key === "Escape") escape(event);
  else if (event.target.id !== "question") return;
  else if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    ask(field().value);
  } else if (event.key === "ArrowUp" || event.key === "ArrowDown") recall(event);
});

document.addEventListener("input", (event) => { if (event.target.id === "question") fit(); });

document.addEventListener("click", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  const cited = event.target.closest("a.cited");
  const turned = event.target.closest("#opened .sheetbar a");
  const referred = event.target.closest("a.ref");
  const copied = event.target.closest("button.copy");
  if (event.target.closest("#cancel")) stop();
  else if (event.target.closest("#close")) shut();
  else if (copied) copy(copied);
  else if (plain && referred) {
    event.preventDefault();
    refer(referred);
  }
  else if (plain && (cited || turned)) {
    event.preventDefault();
    if (cited) open(cited);
    else turn(turned.href);
  }
});

document.addEventListener("submit", (event) => {
  if (!event.target.closest("#opened")) return;
  event.preventDefault();
  const address = new URL(event.target.action);
  address.search = new URLSearchParams(new FormData(event.target)).toString();
  turn(address.href);
});

/* ---- asking ---- */

async function ask(text) {
  const question = text.trim();
  if (!question || running) return;
  const form = new FormData(composer());
  form.delete("question");
  form.append("question", question);
  asked.push(question);
  recalled = asked.length;
  const shown = show(question);
  running = new AbortController();
  field().value = "";
  busy(true);
  try {
    const answer = await fetch(composer().dataset.stream, {method: "POST", body: form, signal: running.signal, headers: {"HX-Request": "true"}});
    if (!answer.ok) fail(shown, (await answer.text()).slice(0, 300), question);
    else if (!await read(answer.body.getReader(), shown)) fail(shown, composer().dataset.failed, question);
  } catch (error) {
    if (!shown.isConnected) return; // the answer was there already; only better words were still to come
    if (error.name === "AbortError") { shown.remove(); toast(composer().dataset.stopped); giveBack(question); }
    else fail(shown, composer().dataset.failed, question);
  } finally {
    running = null;
    busy(false);
  }
}

/* Returns whether the answer came to its end. */
async function read(reader, shown) {
  const decoder = new TextDecoder();
  let rest = "";
  let ended = false;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return ended;
    const events = (rest + decoder.decode(value, {stream: true})).split("\n\n");
    rest = events.pop();
    for (const event of events) ended = take(event, shown) || ended;
  }
}

function take(event, shown) {
  const name = /^event: (\w+)$/m.exec(event);
  if (!name) return false;
  const data = JSON.parse(/^data: (.*)$/m.exec(event)[1]);
  const status = shown.querySelector(".status");
  const said = shown.querySelector(".said");
  if (name[1] === "begun") status.textContent = data.message;
  else if (name[1] === "step") wait(data, shown);
  else if (name[1] === "said") { said.textContent += data.text; shown.classList.add("running"); }
  else if (name[1] === "failed") { fail(shown, data.message, asked.at(-1)); return true; }
  else if (name[1] === "turn") { finish(data, shown); return true; }
  return false;
}

function wait(data, shown) {
  const status = shown.isConnected ? shown.querySelector(".status") : document.getElementById("working");
  if (status) status.textContent = data.status || composer().dataset.understood + data.understood;
}

function show(question) {
  const turn = document.createElement("section");
  turn.className = "turn";
  turn.innerHTML = '<div class="question"></div><div class="panel answer"><p class="status" role="status"></p><p class="said"></p></div>';
  turn.querySelector(".question").textContent = question;
  turn.querySelector(".status").textContent = composer().dataset.begun;
  document.getElementById("empty")?.classList.add("hidden");
  document.querySelectorAll(".turn .suggestions").forEach((chips) => chips.classList.add("hidden"));
  document.getElementById("turns").append(turn);
  turn.scrollIntoView({block: "nearest"});
  return turn;
}

function finish(data, shown) {
  const typed = field().value;
  document.querySelectorAll(".turn .suggestions, #empty, #last").forEach((old) => old.remove());
  for (const part of ["heading", "composer", "history"]) document.getElementById(part).outerHTML = data[part];
  if (shown.isConnected) shown.outerHTML = data.turn;
  else document.querySelector(".turn:last-child").outerHTML = data.turn;
  field().value = typed;
  history.replaceState(null, "", data.address);
  fit();
  busy(true); // until the connection has closed
  document.querySelector(".turn:last-child").scrollIntoView({block: "nearest"});
}

function fail(shown, message, question) {
  shown.classList.remove("running");
  shown.querySelector(".answer").classList.add("missing");
  shown.querySelector(".said").textContent = message;
  shown.querySelector(".status").remove();
  giveBack(question);
}

function giveBack(question) {
  if (!field().value) field().value = question;
  fit();
}

function stop() { if (running) running.abort(); }

function busy(now) {
  document.getElementById("send").classList.toggle("hidden", now);
  document.getElementById("cancel").classList.toggle("hidden", !now);
  document.querySelectorAll("button[form=composer]").forEach((chip) => { chip.disabled = now; });
  if (!now) field().focus();
}

/* ---- keys ---- */

function escape(event) {
  if (running) stop();
  else if (!document.getElementById("place").classList.contains("hidden")) shut();
  else return;
  event.preventDefault();
}

/* ↑ brings earlier questions back while the field is empty or shows one of them. */
function recall(event) {
  const value = field().value;
  if (value && value !== asked[recalled]) return;
  const next = recalled + (event.key === "ArrowUp" ? -1 : 1);
  if (next < 0 || next > asked.length) return;
  event.preventDefault();
  recalled = next;
  field().value = asked[recalled] ?? "";
  fit();
}

function fit() {
  field().style.height = "auto";
  field().style.height = `${field().scrollHeight + 2}px`;
}

/* ---- the cited page beside the talk ---- */

async function open(door) {
  document.querySelectorAll(".cited[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
  door.setAttribute("aria-current", "true");
  opener = door;
  document.getElementById("desk").href = door.href;
  const address = new URL(door.href);
  address.pathname += "/sheet";
  if (!await turn(address.href)) return;
  document.getElementById("place").classList.remove("hidden");
  document.getElementById("talking").classList.add("open");
  document.querySelector("#opened rect, #opened li[class]")?.scrollIntoView({block: "center"});
  door.scrollIntoView({block: "nearest"});
}

/* A number behind a sentence opens its citation, which may be folded away. */
function refer(reference) {
  const citation = document.getElementById(reference.hash.slice(1));
  const folded = citation.closest("details");
  if (folded) folded.open = true;
  const door = citation.querySelector("a.cited");
  if (door) open(door);
  else citation.scrollIntoView({block: "nearest"});
}

async function turn(address) {
  const answer = await fetch(address, {headers: {"HX-Request": "true"}}).catch(() => null);
  if (!answer || !answer.ok) {
    toast(answer ? (await answer.text()).slice(0, 300) : document.getElementById("toast").dataset.offline);
    return false;
  }
  document.getElementById("opened").innerHTML = await answer.text();
  return true;
}

function shut() {
  document.getElementById("place").classList.add("hidden");
  document.getElementById("talking").classList.remove("open");
  if (!opener) return;
  opener.removeAttribute("aria-current");
  opener.focus();
}

/* Without HTTPS there is no clipboard of the new kind. */
async function copy(button) {
  const text = button.dataset.copy || button.closest(".tools").querySelector("textarea").value;
  const field = document.createElement("textarea");
  if (navigator.clipboard) await navigator.clipboard.writeText(text);
  else {
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  const label = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = label; }, 1500);
}

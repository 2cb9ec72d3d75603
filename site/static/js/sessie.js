// The end of a session: warns in time, lets the person go on, and clears the screen.
//
// The page tells how many seconds are left. What happened in other windows only the server knows,
// so it is asked, in the background, before anything is said or done. Moments are in milliseconds
// since 1970: timers stand still while a computer sleeps, the clock does not.

const dialog = document.getElementById("sessie");
const form = dialog.querySelector("[data-verleng]");
const failure = dialog.querySelector("[data-fout]");
const spoken = dialog.querySelector("[data-meld]");
const waarschuwing = Number(dialog.dataset.waarschuwing) * 1000;
const SPOKEN = [20, 60]; // Seconds left at which a screen reader says so.

let inactief; // The moment at which the session ends when the person does nothing.
let maximum; // The moment at which it ends, whatever the person does.
let known = false; // The person was told that the two hours are nearly over.
let asking = false;

const left = () => Math.min(inactief, maximum) - Date.now();
const isLast = () => maximum - inactief < waarschuwing; // To go on would win next to nothing.

function remember(resterend, since) {
  inactief = since + Number(resterend.inactief) * 1000;
  maximum = since + Number(resterend.maximum) * 1000;
}

// The moment at which this page began to come in, however long the rest of it took.
function arrival() {
  const begin = performance.getEntriesByType("navigation")[0]?.responseStart;
  return Date.now() - (begin ? performance.now() - begin : 0);
}

// Asks how long the session lasts; whether there was an answer. Without one we go by what we knew.
async function ask(url, options) {
  const since = Date.now();
  try {
    const limits = { cache: "no-store", signal: AbortSignal.timeout(10000) };
    const answer = await fetch(url, { ...limits, ...options });
    if (answer.status === 403) location.reload(); // Logged in anew elsewhere: this form is old.
    if (answer.ok) remember(await answer.json(), since);
    return answer.ok;
  } catch {
    return false;
  }
}

async function check() {
  asking = true;
  await ask(dialog.dataset.stand, { headers: { "X-Achtergrond": "1" } });
  asking = false;
}

// Every second: warn, count down, notice that another window went on or logged out, or end.
async function tick() {
  if (asking || (left() > waarschuwing && !dialog.open)) return;
  const isNew = !dialog.open && !known;
  if (isNew || left() <= 0 || Math.round(left() / 1000) % 10 === 0) await check();
  if (left() <= 0) return clear();
  if (left() > waarschuwing) dialog.close();
  else if (isNew) warn();
  countDown();
}

function warn() {
  for (const part of dialog.querySelectorAll("[data-bij]")) {
    part.hidden = (part.dataset.bij === "maximum") !== isLast();
  }
  failure.hidden = true;
  dialog.showModal();
}

function countDown() {
  const seconds = Math.max(0, Math.ceil(left() / 1000));
  for (const place of dialog.querySelectorAll("[data-tijd]")) place.textContent = words(seconds);
  const limit = SPOKEN.find((one) => seconds <= one);
  const text = limit ? words(limit) : "";
  if (spoken.textContent !== text) spoken.textContent = text;
}

function words(seconds) {
  const unit = seconds < 60 ? "second" : "minute";
  const format = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "long" });
  return format.format(seconds < 60 ? seconds : Math.ceil(seconds / 60));
}

// Nothing of the person stays on the screen, not even while the next page is on its way.
function clear() {
  clearInterval(timer);
  document.body.replaceChildren();
  if (dialog.dataset.einde) location.replace(dialog.dataset.einde);
  else location.reload();
}

async function goOn() {
  failure.hidden = await ask(form.action, { method: "POST", body: new FormData(form) });
  await tick();
}

async function comeBack() {
  await check();
  await tick();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  goOn();
});
// Escape: the person is there, and wants the page back.
dialog.addEventListener("cancel", (event) => {
  if (isLast()) return;
  event.preventDefault();
  goOn();
});
dialog.addEventListener("close", () => (known = isLast()));
document.addEventListener("visibilitychange", () => document.hidden || comeBack());
addEventListener("pageshow", (event) => event.persisted && comeBack());

remember(dialog.dataset, arrival());
const timer = setInterval(tick, 1000);

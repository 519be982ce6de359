// Shows the words that a statement rests on as soon as it is pointed at or reached with the keyboard. They stand in the
// page already, folded below the statement or further down: without this, a fold is opened and a link is followed.
// As WCAG 1.4.13 asks, they can be pointed at themselves, go with Escape, and stay until the reader leaves.

const OPENS_AFTER_MS = 250;
const CLOSES_AFTER_MS = 300;
const SHOWN_AT_MOST = 3;

let shownWords = null;
let waitingWords = 0;

// The quotations that a trigger stands for: those in its fold, or those under the heading that its link leads to.
function quotationsOf(trigger) {
  if (trigger.tagName === "SUMMARY") return [...trigger.parentElement.querySelectorAll(".ct-quote")];
  const heading = document.getElementById(trigger.hash.slice(1));
  const found = [];
  for (let part = heading?.nextElementSibling; part && part.tagName !== "H2"; part = part.nextElementSibling) {
    found.push(...part.querySelectorAll(".ct-quote"));
  }
  return found;
}

function wordsTrigger(event) {
  const trigger = event.target.closest?.(".ct-words > summary, a.ct-ref");
  return trigger?.parentElement.open ? null : trigger;
}

// The quotation, under the name of its source where only the heading above it says that.
function copied(quotation) {
  const copy = quotation.cloneNode(true);
  copy.removeAttribute("id");
  copy.querySelectorAll("[id]").forEach((inner) => inner.removeAttribute("id"));
  const source = quotation.closest(".ct-account")?.querySelector("h3");
  if (source) copy.querySelector("figcaption").prepend(`${source.textContent.trim()}, `);
  return copy;
}

function place(box, trigger) {
  const at = trigger.getBoundingClientRect();
  const room = document.documentElement.clientWidth - box.offsetWidth - 8;
  const below = at.bottom + box.offsetHeight + 8 < innerHeight || at.top < box.offsetHeight;
  box.style.left = `${Math.max(8, Math.min(at.left, room))}px`;
  box.style.top = `${below ? at.bottom + 4 : at.top - box.offsetHeight - 4}px`;
}

function hideWords() {
  clearTimeout(waitingWords);
  shownWords?.box.remove();
  shownWords = null;
}

function showWords(trigger) {
  if (shownWords?.trigger === trigger) return;
  hideWords();
  const all = quotationsOf(trigger);
  if (!all.length) return;
  const box = document.createElement("aside");
  box.className = "ct-popover";
  box.setAttribute("aria-label", "The words it rests on");
  box.append(...all.slice(0, SHOWN_AT_MOST).map(copied));
  if (all.length > SHOWN_AT_MOST) {
    const more = document.createElement("p");
    more.className = "ct-small";
    more.textContent = `And ${all.length - SHOWN_AT_MOST} more`;
    box.append(more);
  }
  box.popover = "manual";
  // Just behind what it belongs to, so that the next stop of the tabulator is inside.
  (trigger.tagName === "SUMMARY" ? trigger.parentElement : trigger).after(box);
  box.showPopover?.();
  place(box, trigger);
  shownWords = { trigger, box };
}

function later(what, after) {
  clearTimeout(waitingWords);
  waitingWords = setTimeout(what, after);
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const trigger = wordsTrigger(event);
  if (trigger) later(() => showWords(trigger), OPENS_AFTER_MS);
  else if (shownWords?.box.contains(event.target)) clearTimeout(waitingWords);
  else if (shownWords && !shownWords.box.contains(document.activeElement)) later(hideWords, CLOSES_AFTER_MS);
  else clearTimeout(waitingWords);
});

document.addEventListener("focusin", (event) => {
  const trigger = wordsTrigger(event);
  if (trigger?.matches(":focus-visible")) showWords(trigger);
  else if (shownWords && !shownWords.box.contains(event.target)) hideWords();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.ct-ref");
  if (link && event.pointerType === "touch" && shownWords?.trigger !== link) {
    event.preventDefault();
    showWords(link);
  } else if (shownWords && !shownWords.box.contains(event.target)) hideWords();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !shownWords) return;
  if (shownWords.box.contains(document.activeElement)) shownWords.trigger.focus();
  hideWords();
});

window.addEventListener("scroll", () => shownWords && place(shownWords.box, shownWords.trigger), { passive: true });

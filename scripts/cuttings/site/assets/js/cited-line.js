// A line that is cited by the address of its list, conflicts/#r-…, may stand in a further part, and wanders on as lines
// are added before it. So the other parts are looked through for it, and the one that has it is gone to. Where the
// address says what is chosen of the list as well, the line is brought there instead.

const LINE = "r-"; // as in links.py
const GONE = "The line that this address leads to is not in this list any more.";

async function goToCitedLine() {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (!anchor.startsWith(LINE) || document.getElementById(anchor)) return;
  const home = document.querySelector("[data-ct-home]")?.dataset.ctHome;
  if (home) location.replace(new URL(home, location).pathname + location.search + location.hash);
  else if (location.search) await showInPlace(anchor);
  else await goToPart(anchor);
}

async function goToPart(anchor) {
  const links = [...document.querySelectorAll("nav[data-ct-parts] li a")];
  const state = document.querySelector(".ct-parts__state");
  if (!state) return;
  state.textContent = "Looking for the cited line in the other parts …";
  try {
    const found = await Promise.any(links.map(({ href }) => hasLine(href, anchor)));
    if (state.isConnected) location.replace(`${found}#${encodeURIComponent(anchor)}`);
  } catch ({ errors }) {
    const failed = errors.filter((error) => !(error instanceof NoLineError)).length;
    if (FROM_DISK) state.textContent = "The cited line is in another part. Read from a disk, a page may not look for it: the links above lead there.";
    else if (failed) state.textContent = `The cited line was not found; ${inEnglish(failed)} of the other parts could not be fetched.`;
    else state.textContent = GONE;
  }
}

async function showInPlace(anchor) {
  const views = [...document.querySelectorAll("[data-ct-list]")].map(viewOf);
  await Promise.all(views.map((view) => view.bring()));
  const state = document.querySelector(".ct-parts__state");
  if (!state) return;
  const place = document.getElementById(anchor) ?? placeOfPair(document, anchor);
  if (place && views.some((view) => view.reveal(place))) location.replace(location.hash); // which marks it, too
  else if (place) state.textContent = "The line that this address leads to is in this list, but not among what is chosen.";
  else if (views.every(({ parts }) => parts.whole)) state.textContent = GONE;
}

class NoLineError extends Error {}

// The address of a part, if the line is there.
async function hasLine(address, anchor) {
  const text = await fetched(address);
  if (!text.includes(` id="${anchor}"`) && !hasPair(text, anchor)) throw new NoLineError(address);
  return address;
}

onPage(goToCitedLine);
window.addEventListener("hashchange", goToCitedLine);

// The panels of the form, each a fold that opens over the list.

// Of a long list of values only those stay that have the words.
function findIn(field) {
  const words = plainWords(field.value);
  for (const item of field.closest("fieldset").querySelectorAll("li")) {
    item.hidden = !plainWords(item.querySelector("bdi").textContent).includes(words);
  }
}

// A panel that would stick out at the side hangs from the other end of its button.
function keepInSight(fold) {
  fold.classList.remove("ct-facet--end");
  const { right } = fold.querySelector("fieldset").getBoundingClientRect();
  fold.classList.toggle("ct-facet--end", fold.open && right > document.documentElement.clientWidth);
}

// One fold at a time is open; a click or the focus elsewhere and the escape key close it.
function closeFoldsBut(fold) {
  document.querySelectorAll("details[data-ct-facet][open]").forEach((other) => other !== fold && (other.open = false));
}

function closeByKey(event) {
  const fold = event.key === "Escape" && event.target.closest("details[data-ct-facet][open]");
  if (!fold) return;
  event.preventDefault();
  fold.open = false;
  fold.querySelector("summary").focus();
}

for (const kind of ["pointerdown", "focusin"]) {
  document.addEventListener(kind, ({ target }) => closeFoldsBut(target.closest("details[data-ct-facet]")));
}
document.addEventListener("keydown", closeByKey);

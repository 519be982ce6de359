// Makes the search entry of the home page open the search. Without a script it leads to the indexes.

function openSearch(event) {
  const toggle = document.getElementById("__search");
  const field = document.querySelector(".md-search__input");
  if (!toggle || !field) return;
  event.preventDefault();
  toggle.checked = true;
  toggle.dispatchEvent(new Event("change"));
  field.focus();
}

function startSearchEntry() {
  const entry = document.querySelector("a[data-ct-find]");
  if (!entry || entry.dataset.ctReady) return;
  entry.dataset.ctReady = "yes";
  entry.setAttribute("role", "button");
  entry.insertAdjacentHTML("beforeend", " <kbd aria-hidden='true'>/</kbd>");
  entry.addEventListener("click", openSearch);
}

onPage(startSearchEntry);

// What runs on every page. The files of this folder are joined into one script inside one function, in the order that
// static.py gives, so that they see each other's functions and nobody else does.

// Calls `start` once the page is there, and again on each page that instant navigation brings.
function onPage(start) {
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
}

// Material gives its search dialogue a role and no name.
onPage(() => {
  document.querySelector(".md-search[role='dialog']:not([aria-label])")?.setAttribute("aria-label", "Search");
});

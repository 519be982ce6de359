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

// Material lays a table of a hand-written page into a box that scrolls where the page is narrow. With nothing in it to
// get to by keyboard, the box itself has to be.
onPage(() => {
  requestAnimationFrame(() => {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    }
  });
});

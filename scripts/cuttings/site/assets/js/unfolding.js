// Opens what is folded around the place that an address leads to. Newer browsers do it themselves.

function unfoldTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folds = [];
  for (let fold = target?.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) {
    folds.push(fold);
  }
  folds.forEach((fold) => (fold.open = true));
  if (folds.length) target.scrollIntoView();
}

onPage(unfoldTarget);
window.addEventListener("hashchange", unfoldTarget);

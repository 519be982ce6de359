// What the lists of a page are set to stands in its address: it can be shared, and the way back undoes the last step.
// Whoever follows the address is called when the reader goes back or forth, as long as the page stays.

const followers = new Set();

function setting() {
  return new URLSearchParams(location.search);
}

// Changes the setting; `change` is given the parameters. With `instead` the present entry of the history is changed,
// and no new one is made.
function changeSetting(change, instead = false) {
  const params = setting();
  change(params);
  const query = params.toString();
  if (query === setting().toString()) return;
  history[instead ? "replaceState" : "pushState"](null, "", location.pathname + (query && `?${query}`) + location.hash);
}

onPage(() => followers.clear());
window.addEventListener("popstate", () => followers.forEach((follow) => follow()));

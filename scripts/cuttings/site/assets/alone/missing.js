// Finds where the site lies, if nobody said it, and fills in what the wrong address seems to be about.
(async () => {
  const { root, known, probe } = document.currentScript.dataset;

  // The nearest folder above the address that has the site's style sheet.
  async function found() {
    const steps = location.pathname.split("/").slice(0, -1);
    for (let depth = steps.length; depth > 0; depth--) {
      const folder = `${steps.slice(0, depth).join("/")}/`;
      const answer = await fetch(folder + probe, { method: "HEAD" }).catch(() => null);
      if (answer?.ok && answer.headers.get("content-type")?.includes("css")) return folder;
    }
    return root;
  }

  function readable(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text; // no right encoding; a reader may still make it out
    }
  }

  const address = readable(location.pathname);
  const last = address.split("/").filter((part) => part && !/^index(\.\w+)?$/.test(part)).pop() ?? "";
  const words = last.replace(/\.\w{1,5}$/, "").replace(/[-_+.,]+/g, " ").trim();
  document.querySelector("#address").textContent = address;
  document.querySelector("#question").value = words;
  const folder = known ? root : await found();
  for (const link of document.querySelectorAll("a[data-to]")) link.href = folder + link.dataset.to;
  document.querySelector("form").action = folder + document.querySelector("form").dataset.to;
})();

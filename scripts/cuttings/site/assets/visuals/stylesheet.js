// The style of a vendored library, fetched with it and once.

// Resolves when the style sheet at `address`, relative to `base` (a module's import.meta.url), is in use.
export function stylesheet(address, base) {
  const href = new URL(address, base).href;
  const there = [...document.styleSheets].some((sheet) => sheet.href === href);
  if (there) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${href} could not be loaded`));
    document.head.append(link);
  });
}

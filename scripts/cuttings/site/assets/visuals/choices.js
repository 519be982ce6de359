// A form of choices whose state is in the address, so that what is shown can be sent to somebody.

// The choices in `form` as an object: a string for each single value, a Set for ticks of one name.
function chosen(form) {
  const choice = {};
  for (const field of form.elements) {
    if (!field.name || field.tagName === "OUTPUT") continue;
    if (field.type === "checkbox") {
      choice[field.name] ??= new Set();
      if (field.checked) choice[field.name].add(field.value);
    } else choice[field.name] = field.value;
  }
  return choice;
}

const usual = (field) => (field.tagName === "SELECT" ? field.options[0].value : field.defaultValue);

// Takes from the address what the form has a field and a value for; everything else is as usual.
function take(form) {
  const asked = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!field.name || field.tagName === "OUTPUT") continue;
    const told = asked.getAll(field.name);
    if (field.type === "checkbox") field.checked = told.length ? told.includes(field.value) : field.defaultChecked;
    else field.value = told[0] ?? usual(field);
    if (field.tagName === "SELECT" && field.selectedIndex < 0) field.selectedIndex = 0;
    if (!field.checkValidity()) field.value = usual(field);
  }
}

// Only what is not as usual stands in the address; of ticks, all that are left.
function tell(form) {
  const asked = new URLSearchParams(location.search);
  const fields = [...form.elements].filter((field) => field.name && field.tagName !== "OUTPUT");
  fields.forEach((field) => asked.delete(field.name));
  for (const field of fields) {
    if (field.type === "checkbox") {
      const all = fields.filter((other) => other.name === field.name);
      if (field.checked && !all.every((other) => other.checked)) asked.append(field.name, field.value);
    } else if (field.value !== usual(field)) asked.set(field.name, field.value);
  }
  const query = asked.toString();
  history.replaceState(history.state, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
}

// Shows the form named `name`, and calls `change(choice)` now and whenever a choice is made. Returns an object:
//   set(field, value)  makes a choice without calling `change`
//   say(words)         tells how much is shown
export function choices(name, change) {
  const form = document.querySelector(`form[data-ct-choices="${name}"]`);
  take(form);
  const changed = () => {
    tell(form);
    change(chosen(form));
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => form.reportValidity() && changed());
  form.addEventListener("reset", () => setTimeout(changed)); // the fields have their usual values only then
  window.addEventListener("popstate", () => {
    if (!form.isConnected) return;
    take(form);
    change(chosen(form));
  });
  form.hidden = false;
  change(chosen(form));
  return {
    set(field, value) {
      form.elements[field].value = value;
      tell(form);
    },
    say(words) {
      form.elements.shown.value = words;
    },
  };
}

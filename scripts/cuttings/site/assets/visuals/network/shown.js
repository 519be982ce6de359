// What of the network a choice leaves. Pure: the same in a browser and in a test.

const [ONE, OTHER, EVENTS, SAYS, SAID] = [0, 1, 2, 3, 4];
const TOLD = 0; // of a record; its sources follow

// For each tie of `data`, which of its events and claims are left as lists of true and false, and how many in all; a tie
// is `left` when its actors are of the kinds chosen and there are at least as many as asked for.
export function shownOf(data, choice) {
  const source = data.sources.indexOf(choice.source);
  const counts = (id) => {
    const [told, ...sources] = data.records[id];
    return (!choice.source || sources.includes(source)) && (told === 1 || choice.told !== "so");
  };
  const wanted = (group) => !choice.ties || (choice.ties === "events") === (group === EVENTS);
  return data.ties.map((tie) => {
    const [events, says, said] = [EVENTS, SAYS, SAID].map((group) => tie[group].map((id) => wanted(group) && counts(id)));
    const number = [...events, ...says, ...said].filter(Boolean).length;
    const kinds = [ONE, OTHER].every((end) => choice.kind.has(data.actors[tie[end]].kind));
    return { events, says, said, number, left: kinds && number >= Math.max(1, Number(choice.least)) };
  });
}

export const count = (kept) => kept.filter(Boolean).length;

// Whether all of a tie is left.
export const isWhole = ({ left, events, says, said }) => left && [...events, ...says, ...said].every(Boolean);

// Whether any of the events that are left is told as having come about.
export function anyTold(data, tie, kept) {
  return tie[EVENTS].some((id, index) => kept[index] && data.records[id][TOLD] === 1);
}

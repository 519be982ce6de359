// What of the map a choice leaves. Pure: the same in a browser and in a test.

// For each place of `data`, which of its events are left, as a list of true and false.
export function shownOf(data, { status, type }) {
  const left = ({ status: itsStatus, type: itsType }) => (!status || itsStatus === status) && (!type || itsType === type);
  return data.places.map(({ events }) => events.map((id) => left(data.events[id])));
}

export const count = (kept) => kept.filter(Boolean).length;

// What is drawn at one mark: the place itself and the sites that are drawn with it, as indexes, and how many events are
// left in all of them; marks without any are left out.
export function marksOf(data, shown) {
  return data.places.flatMap((place, index) => {
    if (place.drawn === "with" || place.drawn === "nowhere") return [];
    const sites = data.places.flatMap(({ within, drawn }, other) => (drawn === "with" && within === place.id ? [other] : []));
    const members = [index, ...sites].filter((member) => count(shown[member]));
    const number = members.reduce((sum, member) => sum + count(shown[member]), 0);
    return number ? [{ index, members, number }] : [];
  });
}

// Marks that would cover each other are one mark until the reader comes nearer. Pure: the same in a browser and in a test.

const CLOSE = 11; // pixels within which two marks cannot be told apart, however small

// `marks` are {number, …}; `pointOf(mark)` is where one is on the screen, {x, y}, and `radiusOf(number)` how large. Returns
// groups, the heaviest first, as {marks, number, radius}, the heaviest of its marks first.
export function gathered(marks, pointOf, radiusOf) {
  const groups = [];
  for (const mark of [...marks].sort((one, other) => other.number - one.number)) {
    const { x, y } = pointOf(mark);
    const reach = radiusOf(mark.number) / 2;
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < Math.max(CLOSE, radiusOf(group.number) + reach));
    if (near) {
      near.marks.push(mark);
      near.number += mark.number;
    } else groups.push({ x, y, marks: [mark], number: mark.number });
  }
  return groups.map(({ marks: members, number }) => ({ marks: members, number, radius: radiusOf(number) }));
}

// What a group is called: both of two, else the heaviest and how many more.
export function nameOf({ marks }) {
  const [first, second] = marks.map(({ place }) => place.link.label);
  if (marks.length === 1) return first;
  return marks.length === 2 ? `${first}, ${second}` : `${first} and ${marks.length - 1} more`;
}

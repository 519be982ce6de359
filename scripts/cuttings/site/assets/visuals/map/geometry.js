// Outlines on a flat map. A ring is a list of [longitude, latitude], a part a list of rings of which the first is outside.

// The ring without a jump from 180° east to 180° west: its longitudes go on beyond.
export function unbroken(ring) {
  let turn = 0;
  return ring.map(([longitude, latitude], index) => {
    const step = index ? longitude - ring[index - 1][0] : 0;
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [longitude + turn, latitude];
  });
}

// The part, turned around the globe to lie beside that longitude: Chukotka by Siberia, the Aleutians by Alaska.
export function besides(part, longitude) {
  const turn = 360 * Math.round((longitude - part[0][0][0]) / 360);
  return part.map((ring) => ring.map(([x, y]) => [x + turn, y]));
}

// The area of a ring in square degrees, drawn together towards the poles, and its middle.
function measured(ring) {
  let [area, x, y] = [0, 0, 0];
  ring.slice(1).forEach(([x1, y1], index) => {
    const [x0, y0] = ring[index];
    const piece = x0 * y1 - x1 * y0;
    area += piece / 2;
    x += ((x0 + x1) * piece) / 6;
    y += ((y0 + y1) * piece) / 6;
  });
  const at = [y / area, x / area];
  return { area: Math.abs(area) * Math.cos((at[0] * Math.PI) / 180), at };
}

// Area, middle (latitude and longitude) and breadth in degrees of the largest of some parts.
export function mainPart(parts) {
  const outer = parts.map(([ring]) => ({ ring, ...measured(ring) }));
  const { ring, area, at } = outer.reduce((best, each) => (each.area > best.area ? each : best));
  const longitudes = ring.map(([longitude]) => longitude);
  return { area, at, breadth: Math.max(...longitudes) - Math.min(...longitudes) };
}

/** Fills outlines by the nonzero rule. Only sums and products: the same pixels on every machine. */

/** Steps of a curve; samples of a pixel's side. */
const CURVE = 8;
const FINE = 4;
/** The box of a character, and the height of its upper edge; y grows upwards. */
const BOX = 1024;
const TOP = 900;

/** Polygons of an SVG path made of M, L, Q, C and Z in absolute numbers. */
function polygonsOf(path) {
  const words = path.match(/[A-Z]|-?\d+(?:\.\d+)?/g) ?? [];
  const polygons = [];
  let at = 0;
  const point = () => [Number(words[at++]), TOP - Number(words[at++])];
  while (at < words.length) {
    const command = words[at++];
    const polygon = polygons.at(-1);
    if (command === 'M') polygons.push([point()]);
    else if (command === 'L') polygon.push(point());
    else if (command === 'Q' || command === 'C') {
      const points = [polygon.at(-1), point(), point(), ...(command === 'C' ? [point()] : [])];
      for (let k = 1; k <= CURVE; k++) polygon.push(between(points, k / CURVE));
    } else if (command !== 'Z') throw new Error(`There is a ${command} in an outline.`);
  }
  return polygons;
}

/** The point of a Bezier curve, by de Casteljau. */
function between(points, t) {
  if (points.length === 1) return points[0];
  const inner = points
    .slice(1)
    .map(([x, y], k) => [
      points[k][0] + t * (x - points[k][0]),
      points[k][1] + t * (y - points[k][1]),
    ]);
  return between(inner, t);
}

/**
 * @param outlines of the strokes of a character, each a path.
 * @returns side x side parts of 1 that are covered by any of them.
 */
export function covered(outlines, side) {
  const fine = side * FINE;
  const filled = new Uint8Array(fine * fine);
  const scale = fine / BOX;
  for (const outline of outlines) {
    const edges = polygonsOf(outline).flatMap((polygon) =>
      polygon.map(([x, y], k) => {
        const [u, v] = polygon[(k + 1) % polygon.length];
        return [x * scale, y * scale, u * scale, v * scale];
      }),
    );
    for (let row = 0; row < fine; row++) {
      const middle = row + 0.5;
      const crossings = edges
        .filter(([, y, , v]) => y <= middle !== v <= middle)
        .map(([x, y, u, v]) => [x + ((middle - y) / (v - y)) * (u - x), v > y ? 1 : -1])
        .sort(([a], [b]) => a - b);
      let winding = 0;
      crossings.forEach(([x, turn], k) => {
        winding += turn;
        if (winding === 0) return;
        const end = crossings[k + 1]?.[0] ?? x;
        const from = Math.max(0, Math.ceil(x - 0.5));
        for (let c = from; c < Math.min(fine, end - 0.5); c++) filled[row * fine + c] = 1;
      });
    }
  }
  return Float64Array.from({ length: side * side }, (_, k) => {
    const [row, column] = [Math.floor(k / side) * FINE, (k % side) * FINE];
    let sum = 0;
    for (let r = row; r < row + FINE; r++) {
      for (let c = column; c < column + FINE; c++) sum += filled[r * fine + c];
    }
    return sum / FINE ** 2;
  });
}

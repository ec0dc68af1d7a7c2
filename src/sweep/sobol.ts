/**
 * Sobol's sequence with the direction numbers of Joe and Kuo (2008, new-joe-kuo-6.21201), scrambled by Owen's
 * nested permutation as a hash of the bits (Laine and Karras 2011; Burley 2020). Whole numbers only, so the same
 * everywhere. Every prefix of 2^k points has one in each of 2^k equal stretches of every axis.
 */

/** Degree s, coefficients a and first numbers m of each axis from the second on. */
const JOE_KUO = [
  { a: 0, m: [1] },
  { a: 1, m: [1, 3] },
  { a: 1, m: [1, 3, 1] },
] as const;

export const MOST_SOBOL_AXES = JOE_KUO.length + 1;

const BITS = 32;

function directionsOf({ a, m }: { readonly a: number; readonly m: readonly number[] }): number[] {
  const degree = m.length;
  const directions = m.map((one, k) => one << (BITS - 1 - k));
  for (let k = degree; k < BITS; k++) {
    let next = directions[k - degree] ^ (directions[k - degree] >>> degree);
    for (let j = 1; j < degree; j++) {
      if ((a >>> (degree - 1 - j)) & 1) next ^= directions[k - j];
    }
    directions.push(next);
  }
  return directions;
}

const DIRECTIONS: readonly (readonly number[])[] = [
  Array.from({ length: BITS }, (_, k) => 1 << (BITS - 1 - k)),
  ...JOE_KUO.map(directionsOf),
];

/** Bits of point `index` on an axis, in the order of Gray's code that the published lists have. */
export function sobolBits(index: number, axis: number): number {
  const gray = index ^ (index >>> 1);
  let bits = 0;
  for (let k = 0; k < BITS; k++) if ((gray >>> k) & 1) bits ^= DIRECTIONS[axis][k];
  return bits >>> 0;
}

function reversed(word: number): number {
  let bits = word;
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return ((bits >>> 16) | (bits << 16)) >>> 0;
}

/** Owen's scramble: a bit is turned or not by a hash of the bits above it. */
function scrambled(word: number, seed: number): number {
  let bits = reversed(word);
  bits = (bits + seed) | 0;
  bits ^= Math.imul(bits, 0x6c50b47c);
  bits ^= Math.imul(bits, 0xb82f1e52);
  bits ^= Math.imul(bits, 0xc7afe638);
  bits ^= Math.imul(bits, 0x8d22f6e6);
  return reversed(bits >>> 0);
}

/** A scramble of its own for each axis. */
const seedFor = (axis: number): number => Math.imul(axis + 1, 0x9e3779b9) >>> 0;

/** Coordinate of a point on an axis, in [0, 1). */
export const sobol = (index: number, axis: number): number =>
  scrambled(sobolBits(index, axis), seedFor(axis)) / 2 ** BITS;

import { Stream } from '#numeric/random.ts';

/** A file with one of its bytes changed, between `from` and `to`; which and how goes by the seed. */
export function flipped(bytes: Uint8Array, seed: number, from = 0, to = bytes.length) {
  const random = new Stream(seed, 'broken file');
  const at = from + random.below(to - from);
  const copy = bytes.slice();
  copy[at] ^= 1 << random.below(8);
  return { at, bytes: copy };
}

/** Lengths at which a file is cut short: every one of its first bytes, its last, and some between. */
export function cuts(length: number): readonly number[] {
  const first = Array.from({ length: Math.min(16, length) }, (_, k) => k);
  const between = Array.from({ length: 12 }, (_, k) => Math.floor((length * (k + 1)) / 13));
  const last = [length - 9, length - 2, length - 1];
  return [...new Set([...first, ...between, ...last])].filter((cut) => cut >= 0 && cut < length);
}

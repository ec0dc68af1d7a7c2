import { EXACT } from '#numeric/elementary.ts';

/** cos(2 pi k / size) for every k, by a function with the same bits everywhere. */
const turn = (size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, k) => EXACT.cos((2 * Math.PI * k) / size));

/** Where each number stands once its index is read from its last bit to its first. */
function turnedOver(size: number): Uint16Array {
  const places = new Uint16Array(size);
  for (let k = 1; k < size; k++) places[k] = (places[k >> 1] >> 1) | (k & 1 ? size >> 1 : 0);
  return places;
}

/**
 * The power of every frequency of a frame, from 0 to half its rate: size / 2 + 1 numbers. Sums and products of the
 * same cosines in the same order, so that its bits are the same everywhere (Cooley and Tukey, radix 2).
 *
 * @param size samples of a frame, a power of 2.
 */
export function powerSpectrum(size: number): (frame: ArrayLike<number>) => Float64Array {
  const [cosines, places] = [turn(size), turnedOver(size)];
  const [real, imaginary] = [new Float64Array(size), new Float64Array(size)];
  return (frame) => {
    for (let k = 0; k < size; k++) real[places[k]] = frame[k];
    imaginary.fill(0);
    for (let half = 1; half < size; half *= 2) {
      const step = size / (2 * half);
      for (let k = 0; k < half; k++) {
        const cosine = cosines[k * step];
        const sine = -cosines[(k * step + (3 * size) / 4) % size];
        for (let at = k; at < size; at += 2 * half) {
          const to = at + half;
          const re = cosine * real[to] - sine * imaginary[to];
          const im = cosine * imaginary[to] + sine * real[to];
          real[to] = real[at] - re;
          imaginary[to] = imaginary[at] - im;
          real[at] += re;
          imaginary[at] += im;
        }
      }
    }
    return Float64Array.from(
      { length: size / 2 + 1 },
      (_, k) => real[k] * real[k] + imaginary[k] * imaginary[k],
    );
  };
}

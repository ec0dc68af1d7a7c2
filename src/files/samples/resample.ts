import { EXACT } from '#numeric/elementary.ts';
import type { Sound } from './sound.ts';

/** Zeros of the sinc on each side that count. */
const ZEROS = 16;

/** Steps of the kernel from one zero to the next. */
const STEPS = 512;

/** sin(pi x) / (pi x) under Hann's window, from 0 to its last zero, by functions with the same bits everywhere. */
const KERNEL = Float64Array.from({ length: ZEROS * STEPS + 2 }, (_, k) => {
  const x = k / STEPS;
  const angle = Math.PI * x;
  const sinc = x === 0 ? 1 : EXACT.cos(angle - Math.PI / 2) / angle;
  return x >= ZEROS ? 0 : sinc * (0.5 + 0.5 * EXACT.cos((Math.PI * x) / ZEROS));
});

function kernelAt(x: number): number {
  const at = Math.abs(x) * STEPS;
  const k = Math.floor(at);
  return k > ZEROS * STEPS ? 0 : KERNEL[k] + (at - k) * (KERNEL[k + 1] - KERNEL[k]);
}

/**
 * A sound at another rate and of a given length: band-limited by a sinc under Hann's window, the same bits
 * everywhere; what is missing at the end is silence.
 */
export function resampled({ rate, values }: Sound, to: number, length: number): Float32Array {
  const out = new Float32Array(length);
  if (rate === to) {
    out.set(values.subarray(0, length));
    return out;
  }
  const cut = Math.min(1, to / rate);
  const reach = ZEROS / cut;
  const last = Math.min(length, Math.ceil((values.length * to) / rate));
  for (let k = 0; k < last; k++) {
    const at = (k * rate) / to;
    let [sum, weights] = [0, 0];
    const from = Math.max(0, Math.ceil(at - reach));
    for (let n = from; n <= Math.min(values.length - 1, at + reach); n++) {
      const weight = kernelAt((n - at) * cut);
      sum += weight * values[n];
      weights += weight;
    }
    out[k] = weights === 0 ? 0 : sum / weights;
  }
  return out;
}

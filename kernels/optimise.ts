/** Closes a step: norms, learning rate, and the move of every weight. */
import { cos } from './elementary';

const RATE1: f32 = 0.1;
const RATE2: f32 = 0.001;
const PI: f64 = Math.PI;

/** Numbers that are summed in 32 bits before they join the rest. */
const RUN = 256;

/** Sum of squares of `count` floats, a multiple of four. */
export function squares(g: usize, count: i32): f64 {
  let sum: f64 = 0;
  while (count > 0) {
    const now = min<i32>(count, RUN);
    const last = g + ((<usize>now) << 2);
    let part = f32x4.splat(0);
    for (; g < last; g += 16) {
      const x = v128.load(g);
      part = f32x4.add(part, f32x4.mul(x, x));
    }
    sum +=
      <f64>f32x4.extract_lane(part, 0) +
      <f64>f32x4.extract_lane(part, 1) +
      (<f64>f32x4.extract_lane(part, 2) + <f64>f32x4.extract_lane(part, 3));
    count -= now;
  }
  return sum;
}

/** By how much a gradient of this norm, squared, is scaled. */
export function clipped(square: f64, limit: f32): f32 {
  if (limit === 0) return 1;
  return <f32>min<f64>(1, <f64>limit / (sqrt<f64>(square) + 1e-12));
}

export function mean(x: usize, count: i32): f32 {
  let sum: f64 = 0;
  for (let k: i32 = 0; k < count; k++) sum += <f64>load<f32>(x + ((<usize>k) << 2));
  return <f32>(sum / <f64>count);
}

/** Learning rate at a step; `schedule`: 0 constant, 1 cosine, 2 linear, 3 stairs (`src/engine/schedule.ts`). */
export function rateAt(learningRate: f32, schedule: i32, warmup: f32, step: u32, steps: u32): f32 {
  const warm = warmup > 0 ? min<f64>(1, <f64>(step + 1) / <f64>warmup) : 1;
  const done = min<f64>(1, <f64>step / <f64>steps);
  let left: f64 = 1;
  if (schedule === 1) left = 0.5 * (1 + cos(PI * done));
  if (schedule === 2) left = 1 - done;
  if (schedule === 3) {
    const stairs = min<u32>(12, (12 * step) / steps);
    for (let k: u32 = 0; k < stairs; k++) left *= 0.9;
  }
  return <f32>(<f64>learningRate * warm * left);
}

export const ADAM = 0;
export const ADAMW = 1;
export const SGD = 2;

/** Weights of a layer's two moving averages, one step on. */
export function age(averages: usize, optimizer: i32): void {
  if (optimizer === SGD) {
    store<f32>(averages, 0);
    store<f32>(averages, 0, 4);
    return;
  }
  const w1 = load<f32>(averages);
  const w2 = load<f32>(averages, 4);
  store<f32>(averages, w1 + RATE1 * (1 - w1));
  store<f32>(averages, w2 + RATE2 * (1 - w2), 4);
}

/** Moves `count` weights, a multiple of four, from `w` to `out`, after `age`. */
export function move(
  w: usize,
  out: usize,
  g: usize,
  m: usize,
  v: usize,
  count: i32,
  optimizer: i32,
  rate: f32,
  scale: f32,
  decay: f32,
  momentum: f32,
  averages: usize,
): void {
  const last = w + ((<usize>count) << 2);
  const scales = f32x4.splat(scale);
  if (optimizer === SGD) {
    const rates = f32x4.splat(rate);
    const keep = f32x4.splat(momentum);
    const penalty = f32x4.splat(decay);
    const none = f32x4.splat(0);
    for (; w < last; w += 16, out += 16, g += 16, m += 16, v += 16) {
      const before = v128.load(w);
      const full = f32x4.add(f32x4.mul(v128.load(g), scales), f32x4.mul(penalty, before));
      const pushed = f32x4.add(f32x4.mul(keep, v128.load(m)), full);
      v128.store(m, pushed);
      v128.store(v, none);
      v128.store(out, f32x4.sub(before, f32x4.mul(rates, pushed)));
    }
    return;
  }
  const w1 = max<f32>(load<f32>(averages), 1e-6);
  const fresh = w1 <= RATE1;
  const apart = f32x4.splat(optimizer === ADAMW ? rate * decay : 0);
  const penalty = f32x4.splat(optimizer === ADAMW ? 0 : decay);
  const pace = f32x4.splat(rate / w1);
  const growth = f32x4.splat(1 / max<f32>(load<f32>(averages, 4), 1e-6));
  const begun = i32x4.splat(fresh ? 0 : -1);
  const rate1 = f32x4.splat(RATE1);
  const rate2 = f32x4.splat(RATE2);
  const tiny = f32x4.splat(1e-8);
  for (; w < last; w += 16, out += 16, g += 16, m += 16, v += 16) {
    const before = v128.load(w);
    const full = f32x4.add(f32x4.mul(v128.load(g), scales), f32x4.mul(penalty, before));
    const first = v128.and(v128.load(m), begun);
    const mean = f32x4.add(first, f32x4.mul(rate1, f32x4.sub(full, first)));
    const second = v128.load(v);
    const square = f32x4.add(second, f32x4.mul(rate2, f32x4.sub(f32x4.mul(full, full), second)));
    v128.store(m, mean);
    v128.store(v, square);
    const spread = f32x4.add(f32x4.sqrt(f32x4.mul(square, growth)), tiny);
    const change = f32x4.div(f32x4.mul(pace, mean), spread);
    v128.store(out, f32x4.sub(f32x4.sub(before, change), f32x4.mul(apart, before)));
  }
}

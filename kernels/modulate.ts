/** OGM-GE on the gradient of one encoder's layer; see `src/engine/tfjs/modulation.ts`. */
import { exp, tanh } from './elementary';
import { block, normals } from './random';

/** Sum over the batch of the label's probability, by a read-out. */
function score(losses: usize, batch: i32): f64 {
  let sum: f64 = 0;
  for (let n: i32 = 0; n < batch; n++) sum += exp(-(<f64>load<f32>(losses + ((<usize>n) << 2))));
  return sum;
}

/**
 * How fast an encoder goes on.
 *
 * @param losses of the read-outs, one modality after the other. @param slots numbers that are 0 where the arm
 * lacks a modality.
 */
export function paceOf(
  losses: usize,
  batch: i32,
  modality: i32,
  modalities: i32,
  slots: usize,
  numbers: usize,
  amount: f32,
): f32 {
  let own: f64 = 0;
  let others: f64 = 0;
  let present: f64 = 0;
  for (let j: i32 = 0; j < modalities; j++) {
    const slot = load<u32>(slots + ((<usize>j) << 2));
    if (load<f32>(numbers + ((<usize>slot) << 2)) === 0) continue;
    const its = score(losses + ((<usize>(j * batch)) << 2), batch);
    if (j === modality) {
      own = its;
    } else {
      others += its;
      present += 1;
    }
  }
  const rho = (own * present) / max<f64>(others, 1e-12);
  return rho > 1 ? <f32>(1 - tanh(<f64>amount * rho)) : 1;
}

/** Standard deviation of `count` numbers; zeros that fill up rows, among `length`, change nothing. */
function deviation(g: usize, length: i32, count: i32): f64 {
  let sum: f64 = 0;
  let squares: f64 = 0;
  for (let k: i32 = 0; k < length; k++) {
    const value = <f64>load<f32>(g + ((<usize>k) << 2));
    sum += value;
    squares += value * value;
  }
  const mean = sum / <f64>count;
  return sqrt<f64>(max<f64>(0, squares / <f64>count - mean * mean));
}

/** Slows the gradient of a layer and adds noise of its own spread, to weights and bias each. */
export function modulate(
  weights: usize,
  bias: usize,
  inputs: i32,
  outputs: i32,
  pace: f32,
  firstNormal: u32,
  step: u32,
  seed: u32,
  name: u32,
): void {
  const width = (outputs + 3) & ~3;
  const spread = <f32>deviation(weights, inputs * width, inputs * outputs);
  const spreadBias = <f32>deviation(bias, width, outputs);
  let held: u32 = 0xffffffff;
  let pair = f64x2.splat(0);
  for (let row: i32 = 0; row <= inputs; row++) {
    const at = row === inputs ? bias : weights + ((<usize>(row * width)) << 2);
    const sd = row === inputs ? spreadBias : spread;
    for (let column: i32 = 0; column < outputs; column++) {
      const drawn = firstNormal + <u32>(row * outputs + column);
      if (drawn >> 1 !== held) {
        held = drawn >> 1;
        pair = normals(block(held << 2, step, seed, name));
      }
      const normal = <f32>(
        ((drawn & 1) === 0 ? f64x2.extract_lane(pair, 0) : f64x2.extract_lane(pair, 1))
      );
      const g = at + ((<usize>column) << 2);
      store<f32>(g, pace * load<f32>(g) + sd * normal);
    }
  }
}

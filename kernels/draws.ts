/** Minibatches made of training data that lies in memory, and the masks of a step. */
import { log10 } from './elementary';
import { below, block, normals, word } from './random';

/** Which training pair a sample of the batch is. */
function pairOf(sample: u32, step: u32, seed: u32, name: u32, size: u32): u32 {
  return below(word(sample, step, seed, name), size);
}

/** Writes the chosen pair of every sample. */
export function choose(to: usize, batch: u32, size: u32, step: u32, seed: u32, name: u32): void {
  for (let n: u32 = 0; n < batch; n++) {
    store<u32>(to + ((<usize>n) << 2), pairOf(n, step, seed, name, size));
  }
}

/** Copies the number of each chosen pair. */
export function copyLabels(chosen: usize, batch: u32, labels: usize, to: usize): void {
  for (let n: u32 = 0; n < batch; n++) {
    const at = (<usize>n) << 2;
    store<u32>(to + at, load<u32>(labels + ((<usize>load<u32>(chosen + at)) << 2)));
  }
}

/** Copies the row of each chosen pair; `bytes` in a row. */
export function copyRows(
  chosen: usize,
  batch: u32,
  rows: usize,
  data: usize,
  to: usize,
  bytes: usize,
): void {
  for (let n: u32 = 0; n < batch; n++) {
    const pair = load<u32>(chosen + ((<usize>n) << 2));
    const row = load<u32>(rows + ((<usize>pair) << 2));
    memory.copy(to + <usize>n * bytes, data + <usize>row * bytes, bytes);
  }
}

/** (row + sd normal - mean) / scale, 64-bit; `place`: sd, mean, scale. Two words a number from `first` on. */
export function gaussianRow(
  from: usize,
  to: usize,
  columns: u32,
  place: usize,
  first: u32,
  step: u32,
  seed: u32,
  name: u32,
): void {
  const sd = load<f64>(place);
  const mean = f64x2.splat(load<f64>(place, 8));
  const scale = f64x2.splat(load<f64>(place, 16));
  const noisy = sd > 0;
  const shift = first & 3;
  let position = first & ~3;
  let words = noisy ? block(position, step, seed, name) : i32x4.splat(0);
  for (let k: u32 = 0; k < columns; k += 2) {
    const at = (<usize>k) << 2;
    let value = f64x2.promote_low_f32x4(v128.load64_zero(from + at));
    if (noisy) {
      position += 4;
      const next = block(position, step, seed, name);
      value = f64x2.add(value, f64x2.mul(f64x2.splat(sd), normals(shifted(words, next, shift))));
      words = next;
    }
    value = f64x2.div(f64x2.sub(value, mean), scale);
    v128.store64_lane(to + at, f32x4.demote_f64x2_zero(value), 0);
  }
}

/** Four words from the `shift`-th on. */
function shifted(first: v128, next: v128, shift: u32): v128 {
  if (shift === 0) return first;
  if (shift === 1) return v128.shuffle<i32>(first, next, 1, 2, 3, 4);
  if (shift === 2) return v128.shuffle<i32>(first, next, 2, 3, 4, 5);
  return v128.shuffle<i32>(first, next, 3, 4, 5, 6);
}

/**
 * A spectrogram moved in time, with noise power added, in dB below its loudest cell
 * (`src/data/digits-sound.ts`). `place`: mean, scale, floor, noise level of every row, 64-bit; `shape`:
 * bands, frames, reach + 1 or 0, and per band its bandwidth and its bins, 64-bit.
 */
export function soundRow(
  from: usize,
  to: usize,
  bands: u32,
  frames: u32,
  reach: u32,
  place: usize,
  level: f64,
  filters: usize,
  first: u32,
  step: u32,
  seed: u32,
  name: u32,
): void {
  const mean = load<f64>(place);
  const scale = load<f64>(place, 8);
  const quiet = load<f64>(place, 16);
  let move: i32 = 0;
  if (reach > 0) {
    move = <i32>below(word(first, step, seed, name), 2 * reach - 1) - <i32>(reach - 1);
  }
  const cells = bands * frames;
  const shift = (first + 1) & 3;
  let position = (first + 1) & ~3;
  let words = block(position, step, seed, name);
  let loudest = <f32>quiet;
  let drawn = f64x2.splat(0);
  for (let k: u32 = 0; k < cells; k++) {
    if ((k & 1) === 0) {
      position += 4;
      const next = block(position, step, seed, name);
      drawn = normals(shifted(words, next, shift));
      words = next;
    }
    const normal = (k & 1) === 0 ? f64x2.extract_lane(drawn, 0) : f64x2.extract_lane(drawn, 1);
    const band = k / frames;
    const frame = <i32>(k % frames) - move;
    const inside = frame >= 0 && frame < <i32>frames;
    const clean = inside
      ? <f64>load<f32>(from + ((<usize>(band * frames + <u32>frame)) << 2))
      : quiet;
    const filter = filters + ((<usize>band) << 4);
    const c = 1 / (9 * load<f64>(filter, 8));
    const root = max<f64>(0, 1 - c + normal * sqrt<f64>(c));
    const noise = level * load<f64>(filter) * (root * root * root);
    const power = <f32>(clean + noise);
    store<f32>(to + ((<usize>k) << 2), power);
    loudest = max<f32>(loudest, power);
  }
  for (let k: u32 = 0; k < cells; k++) {
    const at = to + ((<usize>k) << 2);
    const power = <f64>load<f32>(at) / <f64>loudest;
    const decibel = <f32>(10 * log10(max<f64>(quiet, power)));
    store<f32>(at, <f32>((<f64>decibel - mean) / scale));
  }
}

/** 0 where a modality is dropped, never all of a sample; else 1. */
export function presence(
  to: usize,
  batch: u32,
  modality: u32,
  modalities: u32,
  limit: u32,
  words: usize,
): void {
  for (let n: u32 = 0; n < batch; n++) {
    const sample = words + ((<usize>(n * modalities)) << 2);
    const own = load<u32>(sample + ((<usize>modality) << 2));
    let spared = true;
    for (let i: u32 = 0; i < modalities; i++) {
      if (load<u32>(sample + ((<usize>i) << 2)) > own) spared = false;
    }
    store<f32>(to + ((<usize>n) << 2), own < limit && !spared ? 0 : 1);
  }
}

/** 1 where `present` stands in for `absent`, else 0. */
export function replacement(
  to: usize,
  batch: u32,
  absent: u32,
  modalities: u32,
  present: u32,
  limit: u32,
  words: usize,
): void {
  const all = batch * modalities;
  const drawn = load<u32>(words + ((<usize>(2 * all + absent)) << 2));
  const donor = 1 + below(drawn, modalities - 1);
  const chosen = (absent + donor) % modalities === present;
  for (let n: u32 = 0; n < batch; n++) {
    const own = load<u32>(words + ((<usize>(all + n * modalities + absent)) << 2));
    store<f32>(to + ((<usize>n) << 2), chosen && own < limit ? 1 : 0);
  }
}

/** The first words of a stream, `count` rounded up to whole fours. */
export function stream(to: usize, count: u32, step: u32, seed: u32, name: u32): void {
  for (let position: u32 = 0; position < count; position += 4) {
    v128.store(to + ((<usize>position) << 2), block(position, step, seed, name));
  }
}

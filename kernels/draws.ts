/** Minibatches made of training data that lies in memory, and the masks of a step. */
import { log2 } from './elementary';
import { below, normals, stream, word } from './random';

/** Behind the numbers of a row's noise: place for the words that it is drawn from. */
const SCRATCH: usize = 64;

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

/**
 * (row + sd normal - mean) / scale, 64-bit, two words a number from `first` on. `place`: sd, mean, scale, and
 * from `SCRATCH` on room for the words.
 */
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
  let words = place + SCRATCH + ((<usize>first & 3) << 2);
  if (noisy)
    stream(place + SCRATCH, words + ((<usize>columns + 1) << 3), first & ~3, step, seed, name);
  for (let k: u32 = 0; k < columns; k += 2) {
    const at = (<usize>k) << 2;
    let value = f64x2.promote_low_f32x4(v128.load64_zero(from + at));
    if (noisy) {
      value = f64x2.add(value, f64x2.mul(f64x2.splat(sd), normals(v128.load(words))));
      words += 16;
    }
    value = f64x2.div(f64x2.sub(value, mean), scale);
    v128.store64_lane(to + at, f32x4.demote_f64x2_zero(value), 0);
  }
}

/** Power of a cell before its noise: that of the cell it moved from, or silence. */
function cleanAt(from: usize, frame: i32, frames: i32, quiet: f64): f64 {
  if (frame < 0 || frame >= frames) return quiet;
  return <f64>load<f32>(from + ((<usize>frame) << 2));
}

/**
 * A spectrogram moved in time, with noise power added, in dB below its loudest cell
 * (`src/data/digits-sound.ts`), two cells at a time. `place`: mean, scale and floor, 64-bit, and
 * from `SCRATCH` on room for the words; `filters`: per band its bandwidth and its bins, 64-bit. Frames are an even number.
 */
export function soundRow(
  from: usize,
  to: usize,
  bands: i32,
  frames: i32,
  reach: u32,
  place: usize,
  level: f64,
  filters: usize,
  first: u32,
  step: u32,
  seed: u32,
  name: u32,
): void {
  const quiet = load<f64>(place, 16);
  let move: i32 = 0;
  if (reach > 0) {
    move = <i32>below(word(first, step, seed, name), 2 * reach - 1) - <i32>(reach - 1);
  }
  const aligned = (first + 1) & ~3;
  let words = place + SCRATCH + ((<usize>(first + 1) & 3) << 2);
  stream(place + SCRATCH, words + ((<usize>(bands * frames)) << 3), aligned, step, seed, name);
  let loudest = f32x4.splat(<f32>quiet);
  let out = to;
  for (let band: i32 = 0; band < bands; band++) {
    const c = 1 / (9 * load<f64>(filters, 8));
    const middle = f64x2.splat(1 - c);
    const spread = f64x2.splat(sqrt<f64>(c));
    const weight = f64x2.splat(level * load<f64>(filters));
    for (let frame: i32 = 0; frame < frames; frame += 2) {
      const drawn = f64x2.mul(normals(v128.load(words)), spread);
      words += 16;
      const root = f64x2.max(f64x2.splat(0), f64x2.add(middle, drawn));
      const noise = f64x2.mul(weight, f64x2.mul(f64x2.mul(root, root), root));
      const clean = f64x2.replace_lane(
        f64x2.splat(cleanAt(from, frame - move, frames, quiet)),
        1,
        cleanAt(from, frame + 1 - move, frames, quiet),
      );
      const power = f32x4.demote_f64x2_zero(f64x2.add(clean, noise));
      v128.store64_lane(out, power, 0);
      loudest = f32x4.max(loudest, power);
      out += 8;
    }
    from += (<usize>frames) << 2;
    filters += 16;
  }
  const most = max<f32>(f32x4.extract_lane(loudest, 0), f32x4.extract_lane(loudest, 1));
  decibels(to, out, <f64>most, place);
}

/** Powers become dB below the loudest, standardised; `place` as above. */
function decibels(from: usize, last: usize, loudest: f64, place: usize): void {
  const mean = f64x2.splat(load<f64>(place));
  const scale = f64x2.splat(load<f64>(place, 8));
  const quiet = f64x2.splat(load<f64>(place, 16));
  const most = f64x2.splat(loudest);
  for (; from < last; from += 8) {
    const power = f64x2.div(f64x2.promote_low_f32x4(v128.load64_zero(from)), most);
    const level = f64x2.mul(log2(f64x2.max(quiet, power)), f64x2.splat(Math.LOG10E));
    const decibel = f32x4.demote_f64x2_zero(f64x2.mul(f64x2.splat(10), level));
    const value = f64x2.div(f64x2.sub(f64x2.promote_low_f32x4(decibel), mean), scale);
    v128.store64_lane(from, f32x4.demote_f64x2_zero(value), 0);
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

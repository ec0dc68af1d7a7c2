/** Losses and their gradients: softmax cross-entropy, and distances of codes. */
import { exp2, log } from './elementary';

export const MSE = 0;
export const COSINE = 1;
export const INFO_NCE = 2;

/** The label that stands for all classes alike. */
const ANY: u32 = 0xfffffffe;

/** Writes exp(x - most) of `count` floats as 64-bit numbers, and returns their sum, taken in pairs. */
function powers(x: usize, count: i32, most: f64, to: usize): f64 {
  let sum: f64 = 0;
  for (let c: i32 = 0; c < count; c += 2) {
    const pair = f64x2.promote_low_f32x4(v128.load64_zero(x + ((<usize>c) << 2)));
    const power = exp2(f64x2.sub(pair, f64x2.splat(most)));
    v128.store(to + ((<usize>c) << 3), power);
    sum += f64x2.extract_lane(power, 0);
    if (c + 1 < count) sum += f64x2.extract_lane(power, 1);
  }
  return sum;
}

function largest(x: usize, count: i32): f32 {
  let most = load<f32>(x);
  for (let c: i32 = 1; c < count; c++) most = max<f32>(most, load<f32>(x + ((<usize>c) << 2)));
  return most;
}

/**
 * Logits become the gradient of their cross-entropy, weighed; where asked, the loss of every sample is kept.
 *
 * @param labels one a sample, or nothing where all have `label`. @param kept place of the losses, or nothing.
 * @param scratch so many 64-bit numbers as there are columns.
 */
export function crossEntropy(
  logits: usize,
  stride: usize,
  batch: i32,
  classes: i32,
  columns: i32,
  labels: usize,
  label: u32,
  weight: f32,
  kept: usize,
  scratch: usize,
): void {
  for (let n: i32 = 0; n < batch; n++) {
    const own = labels ? load<u32>(labels + ((<usize>n) << 2)) : label;
    const most = <f64>largest(logits, classes);
    const sum = powers(logits, classes, most, scratch);
    if (kept) {
      const told = <f64>load<f32>(logits + ((<usize>own) << 2));
      store<f32>(kept + ((<usize>n) << 2), <f32>(most + log(sum) - told));
    }
    for (let c: i32 = 0; c < columns; c++) {
      let slope: f32 = 0;
      if (c < classes) {
        const share = load<f64>(scratch + ((<usize>c) << 3)) / sum;
        const wanted: f64 = own === ANY ? <f64>1 / <f64>classes : <u32>c === own ? 1 : 0;
        slope = weight * <f32>(share - wanted);
      }
      store<f32>(logits + ((<usize>c) << 2), slope);
    }
    logits += stride;
  }
}

/**
 * Outputs become the gradient of half their squared error, weighed; where asked, that of every sample is kept.
 *
 * @param wanted what each output should be. @param kept place of the losses, or nothing.
 */
export function squaredError(
  outputs: usize,
  stride: usize,
  wanted: usize,
  wantedStride: usize,
  batch: i32,
  classes: i32,
  columns: i32,
  weight: f32,
  kept: usize,
): void {
  for (let n: i32 = 0; n < batch; n++) {
    let sum: f64 = 0;
    for (let c: i32 = 0; c < columns; c++) {
      const at = (<usize>c) << 2;
      const apart: f32 = c < classes ? load<f32>(outputs + at) - load<f32>(wanted + at) : 0;
      sum += <f64>apart * <f64>apart;
      store<f32>(outputs + at, weight * apart);
    }
    if (kept) store<f32>(kept + ((<usize>n) << 2), <f32>(0.5 * sum));
    outputs += stride;
    wanted += wantedStride;
  }
}

function total(four: v128): f32 {
  return (
    f32x4.extract_lane(four, 0) +
    f32x4.extract_lane(four, 1) +
    (f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3))
  );
}

function dot(a: usize, b: usize, columns: i32): f32 {
  let sum = f32x4.splat(0);
  for (let k: i32 = 0; k < columns; k += 4) {
    const at = (<usize>k) << 2;
    sum = f32x4.add(sum, f32x4.mul(v128.load(a + at), v128.load(b + at)));
  }
  return total(sum);
}

/** 1 / length of a row. */
function unit(x: usize, columns: i32): f32 {
  return 1 / sqrt<f32>(dot(x, x, columns) + <f32>1e-12);
}

/** 2 weight (student - teacher) / width. */
function meanSquares(
  student: usize,
  strideS: usize,
  teacher: usize,
  strideT: usize,
  to: usize,
  strideTo: usize,
  batch: i32,
  columns: i32,
  slope: f32,
): void {
  const by = f32x4.splat(slope);
  for (let n: i32 = 0; n < batch; n++) {
    for (let k: i32 = 0; k < columns; k += 4) {
      const at = (<usize>k) << 2;
      const apart = f32x4.sub(v128.load(student + at), v128.load(teacher + at));
      v128.store(to + at, f32x4.mul(by, apart));
    }
    student += strideS;
    teacher += strideT;
    to += strideTo;
  }
}

/**
 * Gradient of a distance with respect to the student's code.
 *
 * @param width numbers of a code without what fills it up. @param weight over the number of samples.
 * @param scratch batch floats, three times, then batch 64-bit numbers and two more.
 */
export function distance(
  kind: i32,
  student: usize,
  strideS: usize,
  teacher: usize,
  strideT: usize,
  to: usize,
  strideTo: usize,
  batch: i32,
  width: i32,
  columns: i32,
  weight: f32,
  heat: f32,
  scratch: usize,
): void {
  if (kind === MSE) {
    const slope = (<f32>2 * weight) / <f32>width;
    meanSquares(student, strideS, teacher, strideT, to, strideTo, batch, columns, slope);
    return;
  }
  const floats = (<usize>((batch + 3) & ~3)) << 2;
  const units = scratch;
  const cosines = scratch + floats;
  const warm = cosines + floats;
  const odds = warm + floats;
  for (let b: i32 = 0; b < batch; b++) {
    store<f32>(units + ((<usize>b) << 2), unit(teacher + <usize>b * strideT, columns));
  }
  for (let n: i32 = 0; n < batch; n++) {
    const own = student + <usize>n * strideS;
    const out = to + <usize>n * strideTo;
    const length = unit(own, columns);
    const first = kind === INFO_NCE ? 0 : n;
    const last = kind === INFO_NCE ? batch : n + 1;
    for (let b = first; b < last; b++) {
      const at = (<usize>b) << 2;
      const product = dot(own, teacher + <usize>b * strideT, columns);
      const cosine = product * length * load<f32>(units + at);
      store<f32>(cosines + at, cosine);
      store<f32>(warm + at, cosine * heat);
    }
    let sum: f64 = 1;
    if (kind === INFO_NCE) sum = powers(warm, batch, <f64>largest(warm, batch), odds);
    let along: f32 = 0;
    for (let k: i32 = 0; k < columns; k += 4) v128.store(out + ((<usize>k) << 2), f32x4.splat(0));
    for (let b = first; b < last; b++) {
      const at = (<usize>b) << 2;
      let pull: f32 = -1;
      if (kind === INFO_NCE) {
        const share = load<f64>(odds + ((<usize>b) << 3)) / sum;
        pull = heat * <f32>(share - (b === n ? 1 : 0));
      }
      along += pull * load<f32>(cosines + at);
      const by = f32x4.splat(pull * load<f32>(units + at));
      const row = teacher + <usize>b * strideT;
      for (let k: i32 = 0; k < columns; k += 4) {
        const c = (<usize>k) << 2;
        v128.store(out + c, f32x4.add(v128.load(out + c), f32x4.mul(by, v128.load(row + c))));
      }
    }
    const back = f32x4.splat(along * length);
    const by = f32x4.splat(weight * length);
    for (let k: i32 = 0; k < columns; k += 4) {
      const c = (<usize>k) << 2;
      const towards = f32x4.sub(v128.load(out + c), f32x4.mul(back, v128.load(own + c)));
      v128.store(out + c, f32x4.mul(by, towards));
    }
  }
}

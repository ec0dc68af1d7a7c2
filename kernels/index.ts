/**
 * The second target of the compiled plan: runs lists of instructions over one flat memory. An instruction
 * is sixteen 32-bit words, the first of which says what it does; the engine writes them
 * (`src/engine/plan/wasm/instructions.ts`, which names all words). Addresses and strides are in bytes.
 */

import {
  ALIVE,
  AVERAGES,
  DROP_BELOW,
  FIRST,
  GRADIENT,
  LOSS,
  NUMBERS,
  OTHERS,
  REPLACE_BELOW,
  SECOND,
  SEED,
  SEED_BLOCK,
  SELF,
  TAKEN,
  WEIGHTS,
} from '../src/engine/plan/wasm/frame';
import { discrepancy, spread, turn } from './alignment';
import {
  choose,
  copyLabels,
  copyRows,
  gaussianRow,
  presence,
  replacement,
  soundRow,
} from './draws';
import { elementwise } from './elementwise';
import { crossEntropy, distance, squaredError } from './losses';
import { modulate, paceOf } from './modulate';
import { age, clipped, mean, move, rateAt, squares } from './optimise';
import { columnSums, columnsByColumns, rowsByColumns, transpose } from './products';
import { stream } from './random';

export { dense, relu } from './dense';
export { peak } from './peak';

const INSTRUCTION: usize = 64;

/** Words of a frame that follow those of the engine; nobody else reads them. */
const RATE = REPLACE_BELOW + 1;
/** A factor for each of three parts. */
const SCALE = RATE + 1;
const SCALE_DISCRIMINATOR = SCALE + 2;
/** Whether the discriminator moves alone: not where its gradient is not finite. */
const JUDGES = SCALE + 3;

/** Slots of the numbers that the optimiser reads (`src/engine/plan/controls.ts`). */
const LEARNING_RATE = 1;
const WEIGHT_DECAY = 2;
const CLIP = 3;
const OPTIMIZER = 4;
const MOMENTUM = 5;
const WARMUP = 6;
const SCHEDULE = 7;

let now: u32 = 0;
let square0: f64 = 0;
let square1: f64 = 0;
let square2: f64 = 0;

function at(list: usize, word: i32): usize {
  return <usize>load<u32>(list + ((<usize>word) << 2));
}

function int(list: usize, word: i32): i32 {
  return load<i32>(list + ((<usize>word) << 2));
}

function number(frame: usize, slot: i32): f32 {
  return load<f32>(at(frame, NUMBERS) + ((<usize>slot) << 2));
}

function put(frame: usize, word: i32, value: u32): void {
  store<u32>(frame + ((<usize>word) << 2), value);
}

function finite(x: f64): bool {
  return x - x === 0;
}

/** (to, words, name of the stream) */
function doStream(i: usize, frame: usize): void {
  const last = at(i, 1) + (at(i, 2) << 2);
  stream(at(i, 1), last, 0, now, int(frame, SEED), int(i, 3));
}

/** (to, batch, pairs in all, name of the stream) */
function doChoose(i: usize, frame: usize): void {
  choose(at(i, 1), int(i, 2), int(i, 3), now, int(frame, SEED), int(i, 4));
}

/** (chosen, batch, rows, data, to, bytes in a row, columns, numbers, words a sample, first word, name) */
function doGaussian(i: usize, frame: usize): void {
  const columns = int(i, 7);
  const bytes = at(i, 6);
  for (let n: i32 = 0; n < int(i, 2); n++) {
    const pair = load<u32>(at(i, 1) + ((<usize>n) << 2));
    const row = load<u32>(at(i, 3) + ((<usize>pair) << 2));
    const to = at(i, 5) + <usize>n * bytes;
    const first = <u32>n * int(i, 9) + int(i, 10);
    const from = at(i, 4) + <usize>row * bytes;
    gaussianRow(from, to, columns, at(i, 8), first, now, int(frame, SEED), int(i, 11));
    const filled = (<usize>columns) << 2;
    memory.fill(to + filled, 0, bytes - filled);
  }
}

/** As before, but (.., bands, numbers, words a sample, first word, name, frames, reach + 1 or 0, filters, levels) */
function doSound(i: usize, frame: usize): void {
  const bytes = at(i, 6);
  for (let n: i32 = 0; n < int(i, 2); n++) {
    const pair = load<u32>(at(i, 1) + ((<usize>n) << 2));
    const row = load<u32>(at(i, 3) + ((<usize>pair) << 2));
    const level = load<f64>(at(i, 15) + ((<usize>row) << 3));
    const first = <u32>n * int(i, 9) + int(i, 10);
    soundRow(
      at(i, 4) + <usize>row * bytes,
      at(i, 5) + <usize>n * bytes,
      int(i, 7),
      int(i, 12),
      int(i, 13),
      at(i, 8),
      level,
      at(i, 14),
      first,
      now,
      int(frame, SEED),
      int(i, 11),
    );
  }
}

/**
 * (x, stride, whether x lies in the seed's block, matrix, stride, whether it is of the weights, to, stride,
 * rows, depth, columns, bias + 1 or 0, 1 to add and 2 to cut off below zero, mask or 0, stride)
 */
function doProduct(i: usize, frame: usize): void {
  const x = at(i, 1) + (int(i, 3) ? at(frame, SEED_BLOCK) : 0);
  const matrix = at(i, 4) + (int(i, 6) ? at(frame, WEIGHTS) : 0);
  const bias = at(i, 12) ? at(frame, WEIGHTS) + at(i, 12) - 1 : 0;
  const how = int(i, 13);
  rowsByColumns(
    x,
    at(i, 2),
    matrix,
    at(i, 5),
    at(i, 7),
    at(i, 8),
    int(i, 9),
    int(i, 10),
    int(i, 11),
    bias,
    how & 1,
    how & 2,
    at(i, 14),
    at(i, 15),
  );
}

/** (x, stride, whether x lies in the seed's block, dy, stride, weights, bias, rows, depth, columns, add) */
function doGradient(i: usize, frame: usize): void {
  const g = at(frame, GRADIENT);
  const x = at(i, 1) + (int(i, 3) ? at(frame, SEED_BLOCK) : 0);
  const columns = int(i, 10);
  const more = int(i, 11);
  const width = (<usize>columns) << 2;
  columnsByColumns(
    x,
    at(i, 2),
    at(i, 4),
    at(i, 5),
    g + at(i, 6),
    width,
    int(i, 8),
    int(i, 9),
    columns,
    more,
  );
  columnSums(at(i, 4), at(i, 5), g + at(i, 7), int(i, 9), columns, more);
}

/** (what, from, stride, other, stride, to, stride, rows, columns, 1 a number or 2 a mask, slot or place) */
function doElementwise(i: usize, frame: usize): void {
  const kind = int(i, 10);
  const factor = kind === 1 ? at(frame, NUMBERS) + (at(i, 11) << 2) : at(i, 11);
  elementwise(
    int(i, 1),
    at(i, 2),
    at(i, 3),
    at(i, 4),
    at(i, 5),
    at(i, 6),
    at(i, 7),
    int(i, 8),
    int(i, 9),
    factor,
    kind === 2 ? 4 : 0,
  );
}

/** (logits, stride, batch, classes, columns, label, -1 for the samples' own, -2 for all alike, labels in the
 * seed's block, slot, losses or 0, scratch) */
function doCrossEntropy(i: usize, frame: usize): void {
  const batch = int(i, 3);
  const own = int(i, 6) === -1;
  crossEntropy(
    at(i, 1),
    at(i, 2),
    batch,
    int(i, 4),
    int(i, 5),
    own ? at(frame, SEED_BLOCK) + at(i, 7) : 0,
    int(i, 6),
    number(frame, int(i, 8)) / <f32>batch,
    at(i, 9),
    at(i, 10),
  );
}

/** (outputs, stride, what is wanted in the seed's block, stride, batch, classes, columns, slot, losses kept) */
function doSquaredError(i: usize, frame: usize): void {
  const batch = int(i, 5);
  squaredError(
    at(i, 1),
    at(i, 2),
    at(frame, SEED_BLOCK) + at(i, 3),
    at(i, 4),
    batch,
    int(i, 6),
    int(i, 7),
    number(frame, int(i, 8)) / <f32>batch,
    at(i, 9),
  );
}

/**
 * (kind, student, stride, teacher, stride, to, stride, batch, width, columns, slot, 1 / temperature, scratch,
 * slot of the lender, places of lent codes, which lie without gaps)
 */
function doDistance(i: usize, frame: usize): void {
  const batch = int(i, 8);
  const lender = <i32>number(frame, int(i, 14));
  const own = lender === int(frame, SELF);
  const teacher = own ? at(i, 4) : load<u32>(at(i, 15) + ((<usize>lender) << 2));
  distance(
    int(i, 1),
    at(i, 2),
    at(i, 3),
    teacher,
    own ? at(i, 5) : at(i, 10) << 2,
    at(i, 6),
    at(i, 7),
    batch,
    int(i, 9),
    int(i, 10),
    number(frame, int(i, 11)) / <f32>batch,
    reinterpret<f32>(int(i, 12)),
    at(i, 13),
  );
}

/** (dy, stride, to, stride, batch, columns, width, first normal, name) */
function doTurn(i: usize, frame: usize): void {
  turn(
    at(i, 1),
    at(i, 2),
    at(i, 3),
    at(i, 4),
    int(i, 5),
    int(i, 6),
    int(i, 7),
    int(i, 8),
    now,
    int(frame, SEED),
    int(i, 9),
  );
}

/** (own, stride, other, stride, to, stride, batch, columns, slot, squared median) */
function doDiscrepancy(i: usize, frame: usize): void {
  discrepancy(
    at(i, 1),
    at(i, 2),
    at(i, 3),
    at(i, 4),
    at(i, 5),
    at(i, 6),
    int(i, 7),
    int(i, 8),
    number(frame, int(i, 9)),
    load<f32>(at(i, 10)),
  );
}

/** (weights, bias, inputs, outputs, modality, modalities, slot, first normal, name, losses, slots, batch) */
function doModulate(i: usize, frame: usize): void {
  const amount = number(frame, int(i, 7));
  if (amount === 0) return;
  const pace = paceOf(
    at(i, 10),
    int(i, 12),
    int(i, 5),
    int(i, 6),
    at(i, 11),
    at(frame, NUMBERS),
    amount,
  );
  const g = at(frame, GRADIENT);
  const seed = int(frame, SEED);
  modulate(g + at(i, 1), g + at(i, 2), int(i, 3), int(i, 4), pace, int(i, 8), now, seed, int(i, 9));
}

/** (first, count, group) */
function doSquares(i: usize, frame: usize): void {
  const sum = squares(at(frame, GRADIENT) + at(i, 1), int(i, 2));
  const group = int(i, 3);
  if (group === 0) square0 += sum;
  else if (group === 1) square1 += sum;
  else square2 += sum;
}

/** (losses, batch, steps of the run) */
function doSettle(i: usize, frame: usize): void {
  const loss = mean(at(i, 1), int(i, 2));
  put(frame, LOSS, reinterpret<u32>(loss));
  const sound = finite(square0 + square1 + square2) && finite(<f64>loss);
  const alive = int(frame, ALIVE) === 1;
  if (alive && sound) put(frame, TAKEN, int(frame, TAKEN) + 1);
  if (alive && !sound) {
    put(frame, ALIVE, 0);
    const before = at(frame, OTHERS);
    put(frame, OTHERS, <u32>at(frame, WEIGHTS));
    put(frame, WEIGHTS, <u32>before);
  }
  const limit = number(frame, CLIP);
  put(frame, SCALE, reinterpret<u32>(clipped(square0, limit)));
  put(frame, SCALE + 1, reinterpret<u32>(clipped(square1, limit)));
  put(frame, SCALE + 2, reinterpret<u32>(clipped(square2, limit)));
  square0 = 0;
  square1 = 0;
  square2 = 0;
  setRate(int(i, 3), frame);
}

/**
 * (steps of the run): what the discriminator alone moves by. No step is counted, and no replica given up: its
 * own step finds the same gradient.
 */
function doPace(i: usize, frame: usize): void {
  put(frame, JUDGES, finite(square2) ? 1 : 0);
  put(frame, SCALE_DISCRIMINATOR, reinterpret<u32>(clipped(square2, number(frame, CLIP))));
  square2 = 0;
  setRate(int(i, 1), frame);
}

/** Sets the learning rate of a step of a run of so many. */
function setRate(steps: u32, frame: usize): void {
  const rate = rateAt(
    number(frame, LEARNING_RATE),
    <i32>number(frame, SCHEDULE),
    number(frame, WARMUP),
    now,
    steps,
  );
  put(frame, RATE, reinterpret<u32>(rate));
}

/** (weights, how many, bias, how many, place of the averages' weights, group, whether it moves alone, in place) */
function doMove(i: usize, frame: usize): void {
  const alone = int(i, 7) === 1;
  if (int(frame, ALIVE) === 0 || (alone && int(frame, JUDGES) === 0)) return;
  const to = at(frame, alone ? WEIGHTS : OTHERS);
  const optimizer = <i32>number(frame, OPTIMIZER);
  const averages = at(frame, AVERAGES) + at(i, 5);
  age(averages, optimizer);
  const rate = reinterpret<f32>(int(frame, RATE));
  const scale = reinterpret<f32>(int(frame, SCALE + int(i, 6)));
  const decay = number(frame, WEIGHT_DECAY);
  const momentum = number(frame, MOMENTUM);
  for (let part = 0; part < 2; part++) {
    const place = at(i, 1 + 2 * part);
    move(
      at(frame, WEIGHTS) + place,
      to + place,
      at(frame, GRADIENT) + place,
      at(frame, FIRST) + place,
      at(frame, SECOND) + place,
      int(i, 2 + 2 * part),
      optimizer,
      rate,
      scale,
      part === 0 ? decay : 0,
      momentum,
      averages,
    );
  }
}

/** (first, bytes): weights that rest. */
function doRest(i: usize, frame: usize): void {
  if (int(frame, ALIVE) === 0) return;
  memory.copy(at(frame, OTHERS) + at(i, 1), at(frame, WEIGHTS) + at(i, 1), at(i, 2));
}

/** The moved weights become the weights. */
function doFinish(frame: usize): void {
  if (int(frame, ALIVE) === 0) return;
  const before = at(frame, WEIGHTS);
  put(frame, WEIGHTS, <u32>at(frame, OTHERS));
  put(frame, OTHERS, <u32>before);
}

/** Runs a list of instructions for one frame. */
function run(list: usize, count: u32, frame: usize): void {
  const last = list + <usize>count * INSTRUCTION;
  for (let i = list; i < last; i += INSTRUCTION) {
    switch (load<u32>(i)) {
      case 0:
        doStream(i, frame);
        break;
      case 1:
        doChoose(i, frame);
        break;
      case 2:
        // (chosen, batch, labels, to)
        copyLabels(at(i, 1), int(i, 2), at(i, 3), at(i, 4));
        break;
      case 3:
        // (chosen, batch, rows, data, to, bytes in a row)
        copyRows(at(i, 1), int(i, 2), at(i, 3), at(i, 4), at(i, 5), at(i, 6));
        break;
      case 4:
        doGaussian(i, frame);
        break;
      case 5:
        doSound(i, frame);
        break;
      case 6:
        // (to, batch, modality, modalities, words)
        presence(
          at(i, 1),
          int(i, 2),
          int(i, 3),
          int(i, 4),
          int(frame, DROP_BELOW),
          at(frame, SEED_BLOCK) + at(i, 5),
        );
        break;
      case 7:
        // (to, batch, absent, modalities, present, words)
        replacement(
          at(i, 1),
          int(i, 2),
          int(i, 3),
          int(i, 4),
          int(i, 5),
          int(frame, REPLACE_BELOW),
          at(frame, SEED_BLOCK) + at(i, 6),
        );
        break;
      case 8:
        doProduct(i, frame);
        break;
      case 9:
        // (weights, to, rows, columns)
        transpose(at(frame, WEIGHTS) + at(i, 1), at(i, 2), int(i, 3), int(i, 4));
        break;
      case 10:
        doGradient(i, frame);
        break;
      case 11:
        doElementwise(i, frame);
        break;
      case 12:
        doCrossEntropy(i, frame);
        break;
      case 13:
        doDistance(i, frame);
        break;
      case 14:
        doTurn(i, frame);
        break;
      case 15:
        // (a, stride, b, stride, to, batch, columns, scratch)
        spread(at(i, 1), at(i, 2), at(i, 3), at(i, 4), at(i, 5), int(i, 6), int(i, 7), at(i, 8));
        break;
      case 16:
        doDiscrepancy(i, frame);
        break;
      case 17:
        // (gradient, bytes)
        memory.fill(at(frame, GRADIENT) + at(i, 1), 0, at(i, 2));
        break;
      case 18:
        doModulate(i, frame);
        break;
      case 19:
        doSquares(i, frame);
        break;
      case 20:
        doSettle(i, frame);
        break;
      case 21:
        doMove(i, frame);
        break;
      case 22:
        doRest(i, frame);
        break;
      case 23:
        doPace(i, frame);
        break;
      case 24:
        doFinish(frame);
        break;
      default:
        doSquaredError(i, frame);
    }
  }
}

/** Runs jobs, each a list, how many of its instructions, and a frame, in order, for every step from `first` on. */
export function advance(jobs: usize, count: u32, first: u32, steps: u32): void {
  const last = jobs + <usize>count * 12;
  for (let k: u32 = 0; k < steps; k++) {
    now = first + k;
    for (let job = jobs; job < last; job += 12) run(at(job, 0), int(job, 1), at(job, 2));
  }
}

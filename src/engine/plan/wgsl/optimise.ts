import { ARM_PARAMS } from '#spec/index.ts';
import { CLIP_GROUPS, clipGroupOf } from '../../clip.ts';
import { STAIR, STAIRS } from '../../schedule.ts';
import { CONTROLS, type Control, USE_AT } from '../controls.ts';
import { HEADER, SCALAR_HEADER, STATE, STATE_WORDS } from './common.ts';

const BETA1 = 0.9;
const BETA2 = 0.999;
const LANES = 64;
const DISCRIMINATOR = clipGroupOf({ group: 'discriminator' });

const word = (name: (typeof STATE)[number]) => `state[at + ${STATE.indexOf(name)}u]`;
const control = (name: Control) => `number(replica, ${CONTROLS.indexOf(name)}u)`;
const optimizer = (name: (typeof ARM_PARAMS.optimizer.choices)[number]) =>
  `${ARM_PARAMS.optimizer.choices.indexOf(name)}f`;
const schedule = (name: (typeof ARM_PARAMS.schedule.choices)[number]) =>
  `${ARM_PARAMS.schedule.choices.indexOf(name)}f`;

const finite = `fn finite(x: f32) -> bool { return (bitcast<u32>(x) & 0x7f800000u) != 0x7f800000u; }`;

/** Weights of a layer's two moving averages, one step on; k is the layer. */
const AGE = `let w = at + ${STATE_WORDS}u + 2u * k;
        let w1 = bitcast<f32>(state[w]);
        let w2 = bitcast<f32>(state[w + 1u]);
        let adam = f32(${control('optimizer')} != ${optimizer('sgd')});
        state[w] = bitcast<u32>(adam * (w1 + ${1 - BETA1}f * (1f - w1)));
        state[w + 1u] = bitcast<u32>(adam * (w2 + ${1 - BETA2}f * (1f - w2)));`;

/** Learning rate at `step`. */
const RATE = `let warmup = ${control('warmup')};
  let done = min(1f, f32(step) / f32(tables[call.first].z));
  var rate = ${control('learningRate')};
  if (warmup > 0f) { rate *= min(1f, f32(step + 1u) / warmup); }
  if (${control('schedule')} == ${schedule('cosine')}) { rate *= 0.5f * (1f + cos(3.14159265f * done)); }
  if (${control('schedule')} == ${schedule('linear')}) { rate *= 1f - done; }
  if (${control('schedule')} == ${schedule('stairs')}) {
    let stairs = min(${STAIRS}u, ${STAIRS}u * step / tables[call.first].z);
    for (var stair = 0u; stair < stairs; stair++) { rate *= ${STAIR}f; }
  }
  ${word('rate')} = bitcast<u32>(rate);`;

/**
 * Closes a step for every replica, one workgroup each: mean loss, norm of the gradient, whether both are
 * finite, clipping, learning rate, and the weights of Adam's moving averages. Record: (groups, list of each
 * partial's group, steps of the run). The workgroup of replica 0 counts the step.
 */
export const settleCode = `${HEADER}
${finite}
/** Squares of each group's gradient, and losses. */
var<workgroup> sums: array<vec4f, ${LANES}>;

@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let replica = workgroup.y;
  var sum = vec4f(0);
  for (var k = lane; k < call.partials; k += ${LANES}u) {
    let group = tables[tables[call.first].y + (k >> 2u)][k & 3u];
    sum[group] += scalars[call.partialsAt + replica * call.partials + k];
  }
  for (var b = lane; b < call.batch; b += ${LANES}u) {
    sum.w += scalars[call.lossesAt + replica * call.batch + b];
  }
  sums[lane] = sum;
  workgroupBarrier();
  if (lane > 0u) { return; }
  for (var k = 1u; k < ${LANES}u; k++) { sum += sums[k]; }
  let at = stateOf(replica);
  let loss = sum.w / f32(call.batch);
  ${word('loss')} = bitcast<u32>(loss);
  let training = ${word('alive')} == 1u && finite(sum.x + sum.y + sum.z) && finite(loss);
  ${word('alive')} = select(0u, 1u, training);
  let step = ${word('taken')};
  if (training) {
    ${word('taken')} += 1u;
    for (var k = 0u; k < call.layers; k++) {
      if (number(replica, ${USE_AT}u + k) > 0f) {
        ${AGE}
      }
    }
  }
  let limit = ${control('clip')};
  let norms = sqrt(sum.xyz) + vec3f(1e-12);
  let scales = select(vec3f(1), min(vec3f(1), limit / norms), limit > 0f);
  for (var k = 0u; k < ${CLIP_GROUPS}u; k++) {
    state[at + ${STATE.indexOf('scale')}u + k] = bitcast<u32>(scales[k]);
  }
  ${RATE}
  if (replica == 0u) { state[0] += 1u; }
}`;

/**
 * Makes ready a step of the discriminator alone, one thread a replica: whether it is taken, clipping and
 * learning rate. No step is counted, and no replica given up: its own step finds the same gradient. Record:
 * (1, list of each partial's group, steps of the run), (first and one past the last layer, slot of the number
 * of steps, how many were taken alone).
 */
export const paceCode = `${HEADER}
${finite}
@compute @workgroup_size(1)
fn main(@builtin(workgroup_id) workgroup: vec3u) {
  let replica = workgroup.y;
  let at = stateOf(replica);
  let who = tables[call.first + 1u];
  var sum = 0f;
  for (var k = 0u; k < call.partials; k++) {
    if (tables[tables[call.first].y + (k >> 2u)][k & 3u] == ${DISCRIMINATOR}u) {
      sum += scalars[call.partialsAt + replica * call.partials + k];
    }
  }
  let on = ${word('alive')} == 1u && finite(sum) && number(replica, who.z) > f32(who.w + 1u);
  ${word('judging')} = select(0u, 1u, on);
  if (!on) { return; }
  let limit = ${control('clip')};
  let scale = select(1f, min(1f, limit / (sqrt(sum) + 1e-12)), limit > 0f);
  state[at + ${STATE.indexOf('scale') + DISCRIMINATOR}u] = bitcast<u32>(scale);
  for (var k = who.x; k < who.y; k++) {
    ${AGE}
  }
  let step = ${word('taken')};
  ${RATE}
}`;

/** Threads to a workgroup, and numbers that one workgroup moves; neighbours are moved by neighbours. */
const UPDATE_GROUP = 32;
export const UPDATE_BLOCK = 64 * UPDATE_GROUP;

/** Does the same with every number of the block: its index among the weights is i, among the moments m. */
const each = (work: string): string => `for (var k = lane; k < block.y; k += ${UPDATE_GROUP}u) {
    let i = 4u * replica * call.stride + block.x + k;
    let m = 12u * (i >> 2u) + (i & 3u);
    ${work}
  }`;

/** The number before the step, and its gradient, clipped and with the penalty. */
const GRADIENT = `let before = weights[i];
    let full = gradients[i] * scale + penalty * before;`;
const KEPT = 'moments[m + 8u] = before;';

/** What of a step's last weights is kept, and who rests. */
const RESTING = `if (!alive) {
    ${each('weights[i] = moments[m + 8u];')}
    return;
  }
  if (!used) {
    ${each('moments[m + 8u] = weights[i];')}
    return;
  }`;

/**
 * Moves every weight: Adam with an L2 penalty (Kingma & Ba, ICLR 2015), AdamW (Loshchilov & Hutter, ICLR
 * 2019) or SGD with momentum. Each vector of four has three in `moments`: the two moving averages, and
 * the weights before the last step, to which a replica that diverged returns. Record, one a workgroup:
 * (first number, count, owner, group that is clipped together).
 */
const moving = (rest: string, keep: string): string => `${SCALAR_HEADER}
@compute @workgroup_size(${UPDATE_GROUP})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let block = tables[call.first + workgroup.x];
  let layer = block.z >> 1u;
  let replica = workgroup.y;
  let at = stateOf(replica);
  let alive = ${word('alive')} == 1u;
  let used = number(replica, ${USE_AT}u + layer) > 0f;
  let scale = bitcast<f32>(state[at + ${STATE.indexOf('scale')}u + block.w]);
  let rate = bitcast<f32>(${word('rate')});
  let momentum = ${control('momentum')};
  let optimizer = ${control('optimizer')};
  let sgd = optimizer == ${optimizer('sgd')};
  let decay = select(${control('weightDecay')}, 0f, (block.z & 1u) == 1u);
  let apart = select(0f, rate * decay, optimizer == ${optimizer('adamw')});
  let penalty = select(decay, 0f, optimizer == ${optimizer('adamw')});
  let w = at + ${STATE_WORDS}u + 2u * layer;
  let w1 = max(bitcast<f32>(state[w]), 1e-6);
  let fresh = w1 <= ${1 - BETA1}f;
  let pace = rate / w1;
  let growth = 1f / max(bitcast<f32>(state[w + 1u]), 1e-6);
  ${rest}
  if (sgd) {
    ${each(`${GRADIENT}
    ${keep}
    let mean = momentum * moments[m] + full;
    moments[m] = mean;
    moments[m + 4u] = 0f;
    weights[i] = before - rate * mean - apart * before;`)}
    return;
  }
  ${each(`${GRADIENT}
    ${keep}
    let first = moments[m];
    let second = moments[m + 4u];
    let begun = select(first, 0f, fresh);
    let mean = begun + ${1 - BETA1}f * (full - begun);
    let square = second + ${1 - BETA2}f * (full * full - second);
    moments[m] = mean;
    moments[m + 4u] = square;
    weights[i] = before - pace * mean / (sqrt(square * growth) + 1e-8) - apart * before;`)}
}`;

export const updateCode = moving(RESTING, KEPT);

/** The same for the discriminator alone; what a replica that diverges returns to stays as it is. */
export const judgeCode = moving(`if (${word('judging')} == 0u) { return; }`, '');

import { ARM_PARAMS } from '#spec/index.ts';
import { CONTROLS, type Control, USE_AT } from '../controls.ts';
import { HEADER, STATE, STATE_WORDS } from './common.ts';

const BETA1 = 0.9;
const BETA2 = 0.999;
const LANES = 64;

const word = (name: (typeof STATE)[number]) => `state[at + ${STATE.indexOf(name)}u]`;
const control = (name: Control) => `number(replica, ${CONTROLS.indexOf(name)}u)`;
const optimizer = (name: (typeof ARM_PARAMS.optimizer.choices)[number]) =>
  `${ARM_PARAMS.optimizer.choices.indexOf(name)}f`;
const schedule = (name: (typeof ARM_PARAMS.schedule.choices)[number]) =>
  `${ARM_PARAMS.schedule.choices.indexOf(name)}f`;

const finite = `fn finite(x: f32) -> bool { return (bitcast<u32>(x) & 0x7f800000u) != 0x7f800000u; }`;

/**
 * Closes a step for every replica, one workgroup each: mean loss, norm of the gradient, whether both are
 * finite, clipping, learning rate, and the weights of Adam's moving averages. Record: (groups, 0, steps
 * of the run). The workgroup of replica 0 counts the step.
 */
export const settleCode = `${HEADER}
${finite}
var<workgroup> sums: array<vec2f, ${LANES}>;

@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let replica = workgroup.y;
  var sum = vec2f(0);
  for (var k = lane; k < call.partials; k += ${LANES}u) {
    sum.x += scalars[call.partialsAt + replica * call.partials + k];
  }
  for (var b = lane; b < call.batch; b += ${LANES}u) {
    sum.y += scalars[call.lossesAt + replica * call.batch + b];
  }
  sums[lane] = sum;
  workgroupBarrier();
  if (lane > 0u) { return; }
  for (var k = 1u; k < ${LANES}u; k++) { sum += sums[k]; }
  let at = stateOf(replica);
  let loss = sum.y / f32(call.batch);
  ${word('loss')} = bitcast<u32>(loss);
  let training = ${word('alive')} == 1u && finite(sum.x) && finite(loss);
  ${word('alive')} = select(0u, 1u, training);
  let step = ${word('taken')};
  if (training) {
    ${word('taken')} += 1u;
    for (var k = 0u; k < call.layers; k++) {
      if (number(replica, ${USE_AT}u + k) > 0f) {
        let w = at + ${STATE_WORDS}u + 2u * k;
        let w1 = bitcast<f32>(state[w]);
        let w2 = bitcast<f32>(state[w + 1u]);
        let adam = f32(${control('optimizer')} != ${optimizer('sgd')});
        state[w] = bitcast<u32>(adam * (w1 + ${1 - BETA1}f * (1f - w1)));
        state[w + 1u] = bitcast<u32>(adam * (w2 + ${1 - BETA2}f * (1f - w2)));
      }
    }
  }
  let limit = ${control('clip')};
  let norm = sqrt(sum.x) + 1e-12;
  ${word('scale')} = bitcast<u32>(select(1f, min(1f, limit / norm), limit > 0f));
  let warmup = ${control('warmup')};
  let done = min(1f, f32(step) / f32(tables[call.first].z));
  var rate = ${control('learningRate')};
  if (warmup > 0f) { rate *= min(1f, f32(step + 1u) / warmup); }
  if (${control('schedule')} == ${schedule('cosine')}) { rate *= 0.5f * (1f + cos(3.14159265f * done)); }
  if (${control('schedule')} == ${schedule('linear')}) { rate *= 1f - done; }
  ${word('rate')} = bitcast<u32>(rate);
  if (replica == 0u) { state[0] += 1u; }
}`;

/** Vectors that one thread moves. */
export const UPDATE_VECTORS = 8;

/**
 * Moves every weight: Adam with an L2 penalty (Kingma & Ba, ICLR 2015), AdamW (Loshchilov & Hutter, ICLR
 * 2019) or SGD with momentum. A vector has three in `moments`: the two moving averages, and the weights
 * before the last step, to which a replica that diverged returns.
 */
export const updateCode = (group: number): string => `${HEADER}
@compute @workgroup_size(${group})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let start = (workgroup.x * ${group}u + lane) * ${UPDATE_VECTORS}u;
  let end = min(start + ${UPDATE_VECTORS}u, call.stride);
  let replica = workgroup.y;
  let at = stateOf(replica);
  let alive = ${word('alive')} == 1u;
  let scale = bitcast<f32>(${word('scale')});
  let rate = bitcast<f32>(${word('rate')});
  let momentum = ${control('momentum')};
  let optimizer = ${control('optimizer')};
  let sgd = optimizer == ${optimizer('sgd')};
  let adamw = optimizer == ${optimizer('adamw')};
  let penalty = ${control('weightDecay')};
  var owner = 0xffffffffu;
  var used = false;
  var decay = 0f;
  var w1 = 1f;
  var w2 = 1f;
  for (var k = start; k < end; k++) {
    let own = tables[call.ownersAt + (k >> 2u)][k & 3u];
    if (own != owner) {
      owner = own;
      used = alive && number(replica, ${USE_AT}u + (own >> 1u)) > 0f;
      decay = select(penalty, 0f, (own & 1u) == 1u);
      let w = at + ${STATE_WORDS}u + 2u * (own >> 1u);
      w1 = max(bitcast<f32>(state[w]), 1e-6);
      w2 = max(bitcast<f32>(state[w + 1u]), 1e-6);
    }
    let i = replica * call.stride + k;
    let m = 3u * i;
    let before = weights[i];
    let first = moments[m];
    let second = moments[m + 1u];
    let full = gradients[i] * scale + select(decay, 0f, adamw) * before;
    let begun = select(first, vec4f(0), w1 <= ${1 - BETA1}f);
    let mean = select(begun + ${1 - BETA1}f * (full - begun), momentum * first + full, sgd);
    let square = select(second + ${1 - BETA2}f * (full * full - second), vec4f(0), sgd);
    let direction = select((mean / w1) / (sqrt(square / w2) + 1e-8), mean, sgd);
    let after = before - rate * direction - select(0f, rate * decay, adamw) * before;
    let good = select(moments[m + 2u], before, alive);
    moments[m] = select(first, mean, used);
    moments[m + 1u] = select(second, square, used);
    moments[m + 2u] = good;
    weights[i] = select(good, select(before, after, used), alive);
  }
}`;

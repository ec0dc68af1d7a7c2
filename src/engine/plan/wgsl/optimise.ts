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

/**
 * Moves every weight: Adam with an L2 penalty (Kingma & Ba, ICLR 2015), AdamW (Loshchilov & Hutter, ICLR
 * 2019) or SGD with momentum. A vector has three in \`moments\`: the two moving averages, and the weights
 * before the last step, to which a replica that diverged returns. Record: (groups, vectors).
 */
export const updateCode = (group: number): string => `${HEADER}
@compute @workgroup_size(${group})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let k = workgroup.x * ${group}u + lane;
  if (k >= call.stride) { return; }
  let replica = workgroup.y;
  let owner = tables[call.ownersAt + (k >> 2u)][k & 3u];
  let at = stateOf(replica);
  let i = replica * call.stride + k;
  let m = 3u * i;
  let before = weights[i];
  if (${word('alive')} == 0u) {
    weights[i] = moments[m + 2u];
    return;
  }
  if (number(replica, ${USE_AT}u + (owner >> 1u)) == 0f) {
    moments[m + 2u] = before;
    return;
  }
  let rate = bitcast<f32>(${word('rate')});
  let decay = select(${control('weightDecay')}, 0f, (owner & 1u) == 1u);
  let optimizer = ${control('optimizer')};
  let clipped = gradients[i] * bitcast<f32>(${word('scale')});
  let full = clipped + select(decay, 0f, optimizer == ${optimizer('adamw')}) * before;
  var after = before;
  if (optimizer == ${optimizer('sgd')}) {
    let pace = ${control('momentum')} * moments[m] + full;
    moments[m] = pace;
    moments[m + 1u] = vec4f(0);
    after = before - rate * pace;
  } else {
    let w = at + ${STATE_WORDS}u + 2u * (owner >> 1u);
    let w1 = max(bitcast<f32>(state[w]), 1e-6);
    let w2 = max(bitcast<f32>(state[w + 1u]), 1e-6);
    let begun = select(moments[m], vec4f(0), w1 <= ${1 - BETA1}f);
    let first = begun + ${1 - BETA1}f * (full - begun);
    let second = moments[m + 1u] + ${1 - BETA2}f * (full * full - moments[m + 1u]);
    moments[m] = first;
    moments[m + 1u] = second;
    let direction = (first / w1) / (sqrt(second / w2) + 1e-8);
    after = before - rate * direction;
    if (optimizer == ${optimizer('adamw')}) { after -= rate * decay * before; }
  }
  moments[m + 2u] = before;
  weights[i] = after;
}`;

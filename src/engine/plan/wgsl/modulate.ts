import { HEADER, MODALITIES, RECORD } from './common.ts';
import { STREAMS } from './streams.ts';

const LANES = 64;

/**
 * Modulates the gradient of an encoder's layer, one workgroup per layer and replica: slows it by what the
 * read-outs say and adds noise of its own spread, for weights and bias each (OGM-GE; see
 * `tfjs/modulation.ts`). Sums its squares anew. Record: (1, modality, modalities, number of the amount),
 * (W, b, inputs, outputs), (first normal, key of the stream, first partial, partials), (numbers that are
 * 0 where the arm lacks a modality).
 */
export const modulateCode = `${HEADER}${STREAMS}
var<workgroup> spreads: array<vec4f, ${LANES}>;
var<workgroup> scores: array<array<f32, ${MODALITIES}>, ${LANES}>;
var<workgroup> squares: array<f32, ${LANES}>;

/** A vector of the layer's gradient; the row behind the weights is the bias. */
fn addressOf(replica: u32, layer: vec4u, row: u32, column: u32) -> u32 {
  let width = (layer.w + 3u) / 4u;
  return replica * call.stride + select(layer.x + row * width, layer.y, row == layer.z) + column;
}

@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let record = call.first + workgroup.x * ${RECORD}u;
  let head = tables[record];
  let layer = tables[record + 1u];
  let what = tables[record + 2u];
  let replica = workgroup.y;
  let width = (layer.w + 3u) / 4u;
  let items = (layer.z + 1u) * width;

  var spread = vec4f(0);
  for (var item = lane; item < items; item += ${LANES}u) {
    let row = item / width;
    let g = gradients[addressOf(replica, layer, row, item % width)];
    let both = vec2f(dot(g, vec4f(1)), dot(g, g));
    spread += select(vec4f(both, 0, 0), vec4f(0, 0, both), row == layer.z);
  }
  spreads[lane] = spread;
  for (var j = 0u; j < head.z; j++) {
    let losses = call.lossesAt + ((j + 1u) * call.replicas + replica) * call.batch;
    var score = 0f;
    for (var b = lane; b < call.batch; b += ${LANES}u) { score += exp(-scalars[losses + b]); }
    scores[lane][j] = score;
  }
  workgroupBarrier();

  spread = vec4f(0);
  for (var k = 0u; k < ${LANES}u; k++) { spread += spreads[k]; }
  let count = vec2f(f32(layer.z * layer.w), f32(layer.w));
  let mean = spread.xz / count;
  let deviation = sqrt(max(spread.yw / count - mean * mean, vec2f(0)));

  var own = 0f;
  var others = 0f;
  var present = 0f;
  for (var j = 0u; j < head.z; j++) {
    let slot = tables[record + 3u + (j >> 2u)][j & 3u];
    if (number(replica, slot) == 0f) { continue; }
    var score = 0f;
    for (var k = 0u; k < ${LANES}u; k++) { score += scores[k][j]; }
    if (j == head.y) {
      own = score;
    } else {
      others += score;
      present += 1f;
    }
  }
  let amount = number(replica, head.w);
  let rho = own * present / max(others, 1e-12);
  // Beyond 20, tanh is 1 and overflows on some devices.
  let pace = select(1f, 1f - tanh(min(amount * rho, 20f)), rho > 1f);

  var square = 0f;
  if (amount > 0f) {
    let seed = seedAt(seedOf(replica));
    for (var item = lane; item < items; item += ${LANES}u) {
      let row = item / width;
      let column = item % width;
      let at = addressOf(replica, layer, row, column);
      let sd = select(deviation.x, deviation.y, row == layer.z);
      var g = pace * gradients[at];
      for (var q = 0u; q < min(4u, layer.w - 4u * column); q++) {
        let drawn = 2u * (what.x + row * layer.w + 4u * column + q);
        g[q] += sd * normal(word(drawn, seed, what.y), word(drawn + 1u, seed, what.y));
      }
      gradients[at] = g;
      square += dot(g, g);
    }
  }
  squares[lane] = square;
  workgroupBarrier();
  if (amount == 0f) { return; }
  let partial = call.partialsAt + replica * call.partials + what.z;
  for (var k = lane; k < what.w; k += ${LANES}u) {
    if (k > 0u) { scalars[partial + k] = 0f; }
  }
  if (lane == 0u) {
    for (var k = 1u; k < ${LANES}u; k++) { square += squares[k]; }
    scalars[partial] = square;
  }
}`;

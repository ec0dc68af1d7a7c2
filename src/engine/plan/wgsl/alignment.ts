import { FINISH, HEADER, perRow, RECORD } from './common.ts';
import { STREAMS } from './streams.ts';

/**
 * Turns a gradient row by row to random directions without changing its length, one row to a thread. Record:
 * (groups, rows, modality, N/4), (dy, stride, key of the stream, N), (), place.
 */
export const turnCode = (group: number): string => `${HEADER}${STREAMS}${FINISH}
fn direction(record: u32, replica: u32, row: u32, column: u32) -> vec4f {
  let source = tables[record + 1u];
  let seed = seedAt(seedOf(replica));
  let first = (tables[record].z * call.batch + row) * source.w + 4u * column;
  var found = vec4f(0);
  for (var q = 0u; q < 4u; q++) {
    if (4u * column + q < source.w) {
      let k = 2u * (first + q);
      found[q] = normal(word(k, seed, source.z), word(k + 1u, seed, source.z));
    }
  }
  return found;
}
${perRow(
  group,
  `
  let source = tables[record + 1u];
  var long = 0f;
  var wide = 0f;
  for (var k = 0u; k < head.w; k++) {
    let dy = values[source.x + at * source.y + k];
    let way = direction(record, replica, row, k);
    long += dot(dy, dy);
    wide += dot(way, way);
  }
  let scale = sqrt(long) / sqrt(wide);
  for (var k = 0u; k < head.w; k++) {
    finish(scale * direction(record, replica, row, k), record, replica, row, k);
  }`,
)}`;

const LANES = 64;

/**
 * The squared lower median of the distances between any two rows of two lists, one workgroup to a replica:
 * found bit by bit, since bits of numbers above zero are in their order. Record: (1, 0, 0, N/4),
 * (a, stride, b, stride), (), (place and stride of the result).
 */
export const spreadCode = `${HEADER}
var<workgroup> below: atomic<u32>;

fn vectorOf(record: u32, replica: u32, row: u32, column: u32) -> vec4f {
  let source = tables[record + 1u];
  let second = row >= call.batch;
  let at = replica * call.batch + select(row, row - call.batch, second);
  return values[select(source.x + at * source.y, source.z + at * source.w, second) + column];
}

@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let record = call.first + workgroup.x * ${RECORD}u;
  let replica = workgroup.y;
  let width = tables[record].w;
  let rows = 2u * call.batch;
  let place = (rows * (rows - 1u) / 2u - 1u) / 2u;
  var found = 0u;
  for (var bit = 0u; bit < 31u; bit++) {
    let limit = found | (0x40000000u >> bit);
    if (lane == 0u) { atomicStore(&below, 0u); }
    workgroupBarrier();
    var count = 0u;
    for (var k = lane; k < rows * rows; k += ${LANES}u) {
      let first = k / rows;
      let second = k % rows;
      if (first >= second) { continue; }
      var square = 0f;
      for (var c = 0u; c < width; c++) {
        let apart = vectorOf(record, replica, first, c) - vectorOf(record, replica, second, c);
        square += dot(apart, apart);
      }
      if (bitcast<u32>(square) < limit) { count += 1u; }
    }
    atomicAdd(&below, count);
    workgroupBarrier();
    if (atomicLoad(&below) <= place) { found = limit; }
    workgroupBarrier();
  }
  if (lane == 0u) {
    let to = tables[record + 3u];
    values[to.x + replica * call.batch * to.y] = vec4f(max(bitcast<f32>(found), 1e-12));
  }
}`;

/**
 * Gradient of a squared discrepancy with respect to one of its two lists, one row to a thread. Record: (groups,
 * rows, 0, N/4), (own, stride, other, stride), (weight, squared median, stride), place.
 */
export const discrepancyCode = (group: number): string => `${HEADER}${FINISH}
/** Slope of the kernel: Gaussians of 1/2, 1 and 2 medians. */
fn slope(square: f32, median: f32) -> f32 {
  let ratio = square / median;
  return (4f * exp(-2f * ratio) + exp(-0.5f * ratio) + 0.25f * exp(-0.125f * ratio)) / median;
}
${perRow(
  group,
  `
  let lists = tables[record + 1u];
  let what = tables[record + 2u];
  let own = lists.x + at * lists.y;
  let median = values[what.y + replica * call.batch * what.z].x;
  let weight = 2f * number(replica, what.x) / (f32(call.batch) * f32(call.batch));
  for (var k = 0u; k < head.w; k++) {
    var pull = vec4f(0);
    for (var b = 0u; b < call.batch; b++) {
      let line = replica * call.batch + b;
      let alike = lists.x + line * lists.y;
      let other = lists.z + line * lists.w;
      var near = 0f;
      var far = 0f;
      for (var c = 0u; c < head.w; c++) {
        let to = values[own + c] - values[alike + c];
        let away = values[own + c] - values[other + c];
        near += dot(to, to);
        far += dot(away, away);
      }
      pull += slope(far, median) * (values[own + k] - values[other + k])
        - slope(near, median) * (values[own + k] - values[alike + k]);
    }
    finish(weight * pull, record, replica, row, k);
  }`,
)}`;

import { FINISH, HEADER, perRow } from './common.ts';

/**
 * Softmax cross-entropy of a dense layer, or half its squared error, one row to a thread: logits, loss, their
 * gradient, and that of the layer's input. Record: (groups, rows, label, or 2^32 - 1 for the sample's own, or
 * 2^32 - 2 for all alike, or 2^32 - 3 where numbers are wanted, N/4), (x, stride, K/4, classes), (W, b, dlogits,
 * stride), place, (weight, place of the loss that is kept or 0, wants dx, what is wanted), (mask, stride, masked,
 * stride of what is wanted).
 */
export const classifyCode = (group: number): string =>
  `${HEADER}${FINISH}${perRow(
    group,
    `
  let x = tables[record + 1u];
  let layer = tables[record + 2u];
  let what = tables[record + 4u];
  let mask = tables[record + 5u];
  let source = replica * call.stride + layer.x;
  let input = x.x + at * x.y;
  let out = layer.z + at * layer.w;
  let asks = head.z == 0xfffffffdu;
  let wanted = what.w + (seedOf(replica) * call.batch + row) * mask.w;
  let label = select(head.z, state[call.labelsAt + seedOf(replica) * call.batch + row], head.z == 0xffffffffu);
  var top = -3.4e38f;
  for (var n = 0u; n < head.w; n++) {
    var a = weights[replica * call.stride + layer.y + n];
    for (var k = 0u; k < x.z; k++) {
      let v = values[input + k];
      let w = source + 4u * k * head.w + n;
      a = fma(vec4f(v.x), weights[w], a);
      a = fma(vec4f(v.y), weights[w + head.w], a);
      a = fma(vec4f(v.z), weights[w + 2u * head.w], a);
      a = fma(vec4f(v.w), weights[w + 3u * head.w], a);
    }
    values[out + n] = a;
    for (var q = 0u; q < 4u; q++) { if (4u * n + q < x.w) { top = max(top, a[q]); } }
  }
  var sum = 0f;
  var own = 0f;
  var square = 0f;
  for (var n = 0u; n < head.w; n++) {
    let a = values[out + n];
    if (asks) {
      let apart = a - values[wanted + n];
      square += dot(apart, apart);
    }
    for (var q = 0u; q < 4u; q++) {
      if (4u * n + q < x.w) { sum += exp(a[q] - top); }
      if (4u * n + q == label) { own = a[q]; }
    }
  }
  if (what.y > 0u) {
    scalars[call.lossesAt + (what.y - 1u) * call.replicas * call.batch + at] = select(top + log(sum) - own, 0.5f * square, asks);
  }
  let weight = number(replica, what.x) / f32(call.batch);
  for (var n = 0u; n < head.w; n++) {
    let a = values[out + n];
    var d = vec4f(0);
    for (var q = 0u; q < 4u; q++) {
      let c = 4u * n + q;
      if (asks) {
        if (c < x.w) { d[q] = weight * (a[q] - values[wanted + n][q]); }
      } else if (c < x.w) { d[q] = weight * (exp(a[q] - top) / sum - select(select(0f, 1f, c == label), 1f / f32(x.w), head.z == 0xfffffffeu)); }
    }
    values[out + n] = d;
  }
  if (what.z == 1u) {
    for (var k = 0u; k < x.z; k++) {
      var dx = vec4f(0);
      for (var n = 0u; n < head.w; n++) {
        let d = values[out + n];
        let w = source + 4u * k * head.w + n;
        dx += vec4f(dot(d, weights[w]), dot(d, weights[w + head.w]),
          dot(d, weights[w + 2u * head.w]), dot(d, weights[w + 3u * head.w]));
      }
      let y = values[mask.x + at * mask.y + k];
      finish(select(vec4f(0), dx, (y > vec4f(0)) | vec4<bool>(mask.z == 0u)), record, replica, row, k);
    }
  }`,
  )}`;

/**
 * Gradient of a distance with respect to the student's code, one row to a thread. Record: (groups, rows,
 * 0 mse 1 cosine 2 InfoNCE, Z/4), (student, stride, teacher, stride), (Z, weight, scratch, stride),
 * place, (1 / temperature, number of the lender). Norms are those of sqrt(|x|^2 + 1e-12).
 */
export const pullCode = (group: number): string => `${HEADER}${FINISH}
fn unit(square: f32) -> f32 { return 1f / sqrt(square + 1e-12); }
${perRow(
  group,
  `
  let codes = tables[record + 1u];
  let what = tables[record + 2u];
  let s = codes.x + at * codes.y;
  let weight = number(replica, what.y) / f32(call.batch);
  let how = tables[record + 4u];
  let lent = u32(number(replica, how.y)) * call.batch;
  if (head.z == 0u) {
    for (var k = 0u; k < head.w; k++) {
      let apart = values[s + k] - values[codes.z + (lent + row) * codes.w + k];
      finish(2f * weight / f32(what.x) * apart, record, replica, row, k);
    }
    return;
  }
  var square = 0f;
  for (var k = 0u; k < head.w; k++) { square += dot(values[s + k], values[s + k]); }
  let length = unit(square);
  let scratch = what.z + at * what.w;
  let first = select(row, 0u, head.z == 2u);
  let last = select(row + 1u, call.batch, head.z == 2u);
  let heat = bitcast<f32>(how.x);
  var top = -3.4e38f;
  for (var b = first; b < last; b++) {
    let t = codes.z + (lent + b) * codes.w;
    var product = 0f;
    var other = 0f;
    for (var k = 0u; k < head.w; k++) {
      product += dot(values[s + k], values[t + k]);
      other += dot(values[t + k], values[t + k]);
    }
    let cosine = product * length * unit(other);
    values[scratch + b] = vec4f(cosine, unit(other), 0, 0);
    top = max(top, cosine * heat);
  }
  var sum = 0f;
  if (head.z == 2u) {
    for (var b = 0u; b < call.batch; b++) { sum += exp(values[scratch + b].x * heat - top); }
  }
  var along = 0f;
  for (var b = first; b < last; b++) {
    let c = values[scratch + b];
    var pull = -1f;
    if (head.z == 2u) { pull = heat * (exp(c.x * heat - top) / sum - select(0f, 1f, b == row)); }
    values[scratch + b] = vec4f(c.x, c.y, pull, 0);
    along += pull * c.x;
  }
  for (var k = 0u; k < head.w; k++) {
    var towards = vec4f(0);
    for (var b = first; b < last; b++) {
      let c = values[scratch + b];
      let t = codes.z + (lent + b) * codes.w;
      towards = fma(vec4f(c.z * c.y), values[t + k], towards);
    }
    let d = weight * length * (towards - along * length * values[s + k]);
    finish(d, record, replica, row, k);
  }`,
)}`;

/** Elementwise work that fits behind no product, one vector to a thread. Record: (groups, vectors, columns/4), place. */
export const mapCode = (group: number): string => `${HEADER}${FINISH}
@compute @workgroup_size(${group})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let found = find(workgroup.x);
  let head = tables[found.record];
  let item = found.group * ${group}u + lane;
  if (item >= head.y) { return; }
  finish(vec4f(0), found.record, workgroup.y, item / head.z, item % head.z);
}`;

import { HEADER, MODALITIES } from './common.ts';

/** Threads that share the rows of one measurement. */
const LANES = 64;
/** The most classes that fit, in vectors. */
const CLASS_VECTORS = 16;

/** A workgroup measures one thing of one replica: its threads each take every 64th row, and are summed. */
const program = (
  type: 'vec4f' | 'vec2f' | 'f32',
  functions: string,
  sumRows: string,
  write: string,
): string => `
${HEADER}
var<workgroup> sums: array<${type}, ${LANES}>;
${functions}
@compute @workgroup_size(${LANES})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let record = call.first;
  let head = tables[record];
  let item = workgroup.x;
  let replica = workgroup.y;
  let first = replica * call.batch;
  var sum = ${type}(0);
  ${sumRows}
  sums[lane] = sum;
  workgroupBarrier();
  if (lane > 0u) { return; }
  for (var k = 1u; k < ${LANES}u; k++) { sum += sums[k]; }
  ${write}
}`;

const word = `fn listed(at: u32, k: u32) -> u32 { return tables[at + (k >> 2u)][k & 3u]; }`;
const writeVector = (at: string): string =>
  `let to = call.extraAt + 4u * (${at});
  for (var q = 0u; q < 4u; q++) { scalars[to + q] = sum[q]; }`;

/** Mean of a modality's part of the head's sums. An item is (modality, vector). Record: (items, rows, F/4), (parts). */
export const coversCode = program(
  'vec4f',
  '',
  `let part = tables[tables[record + 1u].x + item / head.z];
  for (var n = lane; n < head.y; n += ${LANES}u) {
    sum += values[part.x + (first + n) * part.y + item % head.z];
  }`,
  `sum /= f32(head.y);
  ${writeVector('replica * head.x + item')}`,
);

/**
 * Mean cosine of two modalities' codes, in the shared space where the gate is open. An item is a pair.
 * Record: (items, rows, m, first result), (codes, shared, slot of the gate).
 */
export const likenessCode = program(
  'f32',
  '',
  `let lists = tables[record + 1u];
  let list = select(lists.x, lists.y, number(replica, lists.z) > 0f);
  let a = tables[list + item / head.z];
  let b = tables[list + item % head.z];
  for (var n = lane; n < head.y; n += ${LANES}u) {
    var product = vec3f(0);
    for (var k = 0u; k < a.z; k++) {
      let x = values[a.x + (first + n) * a.y + k];
      let y = values[b.x + (first + n) * b.y + k];
      product += vec3f(dot(x, y), dot(x, x), dot(y, y));
    }
    if (product.y > 0f && product.z > 0f) { sum += product.x / sqrt(product.y * product.z); }
  }`,
  'scalars[call.extraAt + head.w + replica * head.x + item] = sum / f32(head.y);',
);

/**
 * Half the mean squared change of the neurons when a modality comes from another row (Jansen's estimator,
 * \`probes/variance.ts\`). An item is (modality, any or same class, vector). Record: (items, rows, F/4,
 * first result), (parts, m, permutations, resamplings), (bias).
 */
export const varianceCode = program(
  'vec4f',
  word,
  `let what = tables[record + 1u];
  let column = item % head.z;
  let kind = item / head.z % 2u;
  let own = tables[what.x + item / (2u * head.z)];
  let bias = weights[replica * call.stride + tables[record + 2u].x + column];
  for (var n = lane; n < head.y; n += ${LANES}u) {
    var before = bias;
    for (var i = 0u; i < what.y; i++) {
      let part = tables[what.x + i];
      before += values[part.x + (first + n) * part.y + column];
    }
    let rest = before - values[own.x + (first + n) * own.y + column];
    for (var s = 0u; s < what.w; s++) {
      let draw = (seedOf(replica) * what.w + s) * 2u + kind;
      let other = listed(what.z, draw * head.y + n);
      let after = rest + values[own.x + (first + other) * own.y + column];
      let change = max(before, vec4f(0)) - max(after, vec4f(0));
      sum = fma(change, change, sum);
    }
  }`,
  `sum /= f32(2u * head.y * what.w);
  ${writeVector('head.w / 4u + replica * head.x + item')}`,
);

/** Ways in which the modalities that a subset lacks are filled; from `another` on one per resampling. */
export const FILLS = { mean: 0, substituted: 1, zero: 2, another: 3 } as const;

/**
 * Right answers and sum of cross-entropies (nats) with a subset of modalities present, the others filled
 * (for substitutes see `model/donor.ts`). An item is (subset, fill). Record: (items, rows, F/4, first
 * result), (parts, substitutes, labels, m), (bias of the fusion layer, weights and bias of the answer,
 * classes), (slots of the gate, of whether there are substitutes, of the teacher, first likeness),
 * (fills, permutations).
 */
export const subsetsCode = program(
  'vec2f',
  `${word}
const ROWS = 0u;
const MEAN = 1u;
const NOTHING = 2u;
const ANOTHER = 3u;

/** (offset, stride, kind) of what the head receives for a modality. */
fn sourceOf(record: u32, replica: u32, modality: u32, subset: u32, fill: u32) -> vec3u {
  let lists = tables[record + 1u];
  let slots = tables[record + 3u];
  let width = tables[record].z;
  let own = tables[lists.x + modality];
  let mean = vec3u(call.extraAt + 4u * (replica * lists.w + modality) * width, 0u, MEAN);
  if ((subset & (1u << modality)) != 0u) { return vec3u(own.xy, ROWS); }
  if (fill == ${FILLS.zero}u) { return vec3u(0u, 0u, NOTHING); }
  if (fill >= ${FILLS.another}u) { return vec3u(own.xy, ANOTHER); }
  if (fill == ${FILLS.mean}u || subset == 0u || number(replica, slots.y) == 0f) { return mean; }
  var donor = 0xffffffffu;
  var most = -2f;
  let teacher = u32(number(replica, slots.z));
  let byTeacher = number(replica, slots.x) == 0f && (subset & (1u << teacher)) != 0u;
  for (var j = 0u; j < lists.w; j++) {
    if ((subset & (1u << j)) == 0u) { continue; }
    let likeness = scalars[call.extraAt + slots.w + (replica * lists.w + modality) * lists.w + j];
    if (donor == 0xffffffffu || likeness > most) {
      donor = j;
      most = likeness;
    }
  }
  if (byTeacher) { donor = teacher; }
  return vec3u(tables[lists.y + modality * lists.w + donor].xy, ROWS);
}`,
  `let lists = tables[record + 1u];
  let layer = tables[record + 2u];
  let wide = (layer.w + 3u) / 4u;
  var sources: array<vec3u, ${MODALITIES}>;
  let fills = tables[record + 4u];
  let fill = item % fills.x;
  for (var i = 0u; i < lists.w; i++) {
    sources[i] = sourceOf(record, replica, i, item / fills.x, fill);
  }
  let draw = (seedOf(replica) * (fills.x - ${FILLS.another}u) + fill - ${FILLS.another}u) * 2u;
  let base = replica * call.stride;
  for (var n = lane; n < head.y; n += ${LANES}u) {
    var other = n;
    if (fill >= ${FILLS.another}u) { other = listed(fills.y, draw * head.y + n); }
    var logits: array<vec4f, ${CLASS_VECTORS}>;
    for (var c = 0u; c < wide; c++) { logits[c] = weights[base + layer.z + c]; }
    for (var f = 0u; f < head.z; f++) {
      var a = weights[base + layer.x + f];
      for (var i = 0u; i < lists.w; i++) {
        let at = sources[i];
        if (at.z == ROWS || at.z == ANOTHER) {
          a += values[at.x + (first + select(n, other, at.z == ANOTHER)) * at.y + f];
        } else if (at.z == MEAN) {
          let k = at.x + 4u * f;
          a += vec4f(scalars[k], scalars[k + 1u], scalars[k + 2u], scalars[k + 3u]);
        }
      }
      a = max(a, vec4f(0));
      for (var q = 0u; q < 4u; q++) {
        for (var c = 0u; c < wide; c++) {
          logits[c] = fma(vec4f(a[q]), weights[base + layer.y + (4u * f + q) * wide + c], logits[c]);
        }
      }
    }
    var best = 0u;
    for (var c = 1u; c < layer.w; c++) {
      if (logits[c >> 2u][c & 3u] > logits[best >> 2u][best & 3u]) { best = c; }
    }
    let most = logits[best >> 2u][best & 3u];
    var above = 0f;
    for (var c = 0u; c < layer.w; c++) { above += exp(logits[c >> 2u][c & 3u] - most); }
    let label = listed(lists.z, seedOf(replica) * head.y + n);
    sum += vec2f(select(0f, 1f, best == label), most + log(above) - logits[label >> 2u][label & 3u]);
  }`,
  `let to = call.extraAt + head.w + 2u * (replica * head.x + item);
  scalars[to] = sum.x;
  scalars[to + 1u] = sum.y;`,
);

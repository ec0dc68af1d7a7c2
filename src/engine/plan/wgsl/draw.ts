import { HEADER, STATE } from './common.ts';
import { STREAMS } from './streams.ts';

/** What a record of the noise program, and of the mask program, does; see each function. */
export const NOISES = { gaussian: 0, sound: 1 } as const;
export const MASKS = { presence: 0, replacement: 1 } as const;

/** Vectors of a row that one thread copies. */
export const COPIED = 16;

const word = (name: (typeof STATE)[number]) => `${STATE.indexOf(name)}u`;

/** Training pairs drawn by the words of a stream. */
const PAIRS = `
/** floor((word + 1/2) bound / 2^32). */
fn below(word: u32, bound: u32) -> u32 {
  let low = word * bound;
  return high(word, bound) + select(0u, 1u, low + (bound >> 1u) < low);
}

fn scalar(at: u32) -> u32 { return data[at >> 2u][at & 3u]; }
fn real(at: u32) -> f32 { return bitcast<f32>(scalar(at)); }

/** Which training pair a sample of the batch is. */
fn pairOf(record: u32, seedSlot: u32, sample: u32) -> u32 {
  let rows = tables[record + 1u];
  return seedSlot * rows.y + below(word(sample, seedAt(seedSlot), rows.x), rows.y);
}


`;

const main = (group: number, body: string): string => `
@compute @workgroup_size(${group})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let found = find(workgroup.x);
  let record = found.record;
  let head = tables[record];
  let item = found.group * ${group}u + lane;
  if (item >= head.y) { return; }
  ${body}
}`;

/**
 * Copies the rows and labels of a minibatch, picked by index. Record: (groups, items, items in a row),
 * (key of the batch stream, samples, first row number, vectors in a row), (data, to, row stride, first
 * label or 2^32 - 1).
 */
export const drawCode = (group: number): string =>
  `${HEADER}${STREAMS}${PAIRS}${main(
    group,
    `
  let rows = tables[record + 1u];
  let place = tables[record + 2u];
  let line = item / head.z;
  let start = (item % head.z) * ${COPIED}u;
  let pair = pairOf(record, line / call.batch, line % call.batch);
  let source = place.x + scalar(rows.z + pair) * rows.w;
  let to = place.y + line * place.z;
  for (var k = start; k < min(start + ${COPIED}u, rows.w); k++) {
    values[to + k] = bitcast<vec4f>(data[source + k]);
  }
  if (start == 0u && place.w != 0xffffffffu) {
    state[call.labelsAt + line] = scalar(place.w + pair);
  }`,
  )}`;

/**
 * Makes the rows of a minibatch with live noise. Records of six vectors: (groups, items, what, key of
 * the noise stream), (key of the batch stream, samples, first row number, vectors in a row), (data, to,
 * row stride, columns), then what each function says.
 */
export const noiseCode = (group: number): string => `${HEADER}${STREAMS}${PAIRS}
/** An item is a vector of a row. (sd, mean, scale), (words per sample, first word). */
fn gaussian(record: u32, item: u32) {
  let rows = tables[record + 1u];
  let source = tables[record + 2u];
  let column = item % rows.w;
  let line = item / rows.w;
  let seedSlot = line / call.batch;
  let sample = line % call.batch;
  let row = scalar(rows.z + pairOf(record, seedSlot, sample));
  var value = bitcast<vec4f>(data[source.x + row * rows.w + column]);
  let how = bitcast<vec3f>(tables[record + 3u].xyz);
  let place = tables[record + 4u];
  if (how.x > 0f) {
    let first = sample * place.x + place.y + 8u * column;
    var words: array<u32, 12>;
    for (var block = 0u; block < 3u; block++) {
      let four = philox((first >> 2u) + block, state[0], seedAt(seedSlot), tables[record].w);
      for (var q = 0u; q < 4u; q++) { words[4u * block + q] = four[q]; }
    }
    let start = first & 3u;
    for (var q = 0u; q < 4u; q++) {
      value[q] += how.x * normal(words[start + 2u * q], words[start + 2u * q + 1u]);
    }
  }
  value = (value - how.y) / how.z;
  for (var q = 0u; q < 4u; q++) { if (4u * column + q >= source.w) { value[q] = 0f; } }
  values[source.y + line * source.z + column] = value;
}

/**
 * An item is a sample: a spectrogram moved in time, with noise power added, in dB below its loudest cell
 * (\`data/digits-sound.ts\`). (mean, scale, floor, reach + 1 or 0), (words per sample, first word, noise
 * level per word, bands), (frames, bandwidths, independent bins).
 */
fn sound(record: u32, line: u32) {
  let rows = tables[record + 1u];
  let source = tables[record + 2u];
  let how = tables[record + 3u];
  let place = tables[record + 4u];
  let shape = tables[record + 5u];
  let seedSlot = line / call.batch;
  let sample = line % call.batch;
  let seed = seedAt(seedSlot);
  let name = tables[record].w;
  let step = state[0];
  let row = scalar(rows.z + pairOf(record, seedSlot, sample));
  let level = real(place.z + row);
  let floorPower = bitcast<f32>(how.z);
  let first = sample * place.x + place.y;
  var shift = 0;
  if (how.w > 0u) {
    let reach = how.w - 1u;
    shift = i32(below(word(first, seed, name), 2u * reach + 1u)) - i32(reach);
  }
  let frames = shape.x;
  let cells = place.w * frames;
  var loudest = floorPower;
  var held = 0xffffffffu;
  var four = vec4u(0);
  for (var k = 0u; k < cells; k++) {
    let band = k / frames;
    let at = i32(k % frames) - shift;
    var power = floorPower;
    if (at >= 0 && at < i32(frames)) { power = real(4u * (source.x + row * rows.w) + band * frames + u32(at)); }
    var pair = vec2u(0);
    for (var q = 0u; q < 2u; q++) {
      let position = first + 1u + 2u * k + q;
      if (position >> 2u != held) {
        held = position >> 2u;
        four = philox(held, step, seed, name);
      }
      pair[q] = four[position & 3u];
    }
    let c = 1f / (9f * real(shape.z + band));
    let root = max(0f, 1f - c + normal(pair.x, pair.y) * sqrt(c));
    power += level * real(shape.y + band) * root * root * root;
    values[source.y + line * source.z + (k >> 2u)][k & 3u] = power;
    loudest = max(loudest, power);
  }
  let mean = bitcast<f32>(how.x);
  let scale = bitcast<f32>(how.y);
  for (var k = 0u; k < cells; k++) {
    let power = values[source.y + line * source.z + (k >> 2u)][k & 3u];
    let decibel = 4.342944819f * log(max(floorPower, power / loudest));
    values[source.y + line * source.z + (k >> 2u)][k & 3u] = (decibel - mean) / scale;
  }
}

${main(
  group,
  `switch head.z {
    case ${NOISES.gaussian}u: { gaussian(record, item); }
    default: { sound(record, item); }
  }`,
)}`;

/**
 * Draws the masks of a step. An item is a sample of a replica. Record: (groups, items, what, key of the
 * mask stream), then what each function says.
 */
export const maskCode = (group: number): string => `${HEADER}${STREAMS}${PAIRS}
/** (modality, modalities, mask): 0 where dropped, never all of a sample. */
fn presence(record: u32, item: u32) {
  let what = tables[record + 3u];
  let replica = item / call.batch;
  let sample = item % call.batch;
  let seed = seedAt(seedOf(replica));
  let own = word(sample * what.y + what.x, seed, tables[record].w);
  var spared = true;
  for (var i = 0u; i < what.y; i++) {
    if (word(sample * what.y + i, seed, tables[record].w) > own) { spared = false; }
  }
  let dropped = own < state[stateOf(replica) + ${word('dropBelow')}] && !spared;
  scalars[call.masksAt + what.z * call.replicas * call.batch + item] = select(1f, 0f, dropped);
}

/** (absent, modalities, mask, present): 1 where \`present\` stands in for \`absent\`. */
fn replacement(record: u32, item: u32) {
  let what = tables[record + 3u];
  let replica = item / call.batch;
  let sample = item % call.batch;
  let seed = seedAt(seedOf(replica));
  let name = tables[record].w;
  let all = call.batch * what.y;
  let donor = 1u + below(word(2u * all + what.x, seed, name), what.y - 1u);
  let drawn = word(all + sample * what.y + what.x, seed, name);
  let replaced = (what.x + donor) % what.y == what.w
    && drawn < state[stateOf(replica) + ${word('replaceBelow')}];
  scalars[call.masksAt + what.z * call.replicas * call.batch + item] = select(0f, 1f, replaced);
}

${main(
  group,
  `switch head.z {
    case ${MASKS.presence}u: { presence(record, item); }
    default: { replacement(record, item); }
  }`,
)}`;

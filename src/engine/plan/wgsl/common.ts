/** The most modalities that fit. */
export const MODALITIES = 6;

/** Vectors of four words in one piece's record, before its lists. */
export const RECORD = 6;

/** Words of the uniform that every dispatch has, in order. */
export const CALL = [
  'first',
  'batch',
  'replicas',
  'stride',
  'slots',
  'numbersAt',
  'masksAt',
  'lossesAt',
  'partialsAt',
  'partials',
  'seedsAt',
  'seeds',
  'layers',
  'labelsAt',
  'extraAt',
] as const;
export type Call = Record<(typeof CALL)[number], number>;

/** Words of one replica's state, before the weights of its moving averages: two per layer. */
export const STATE = [
  'alive',
  'taken',
  'loss',
  // Of the gradients of each group that is clipped by its own norm, in order.
  'scale',
  'scaleReadouts',
  'scaleDiscriminator',
  'rate',
  'dropBelow',
  'replaceBelow',
  // Whether the discriminator moves alone.
  'judging',
] as const;
export const STATE_WORDS = 12;
/** State begins after the step counter. */
export const STATE_AT = 4;

/** The storage buffers of every program, in the order of their bindings. */
export const BUFFERS = [
  ['weights', 'read_write', 'vec4f'],
  ['gradients', 'read_write', 'vec4f'],
  ['moments', 'read_write', 'vec4f'],
  ['values', 'read_write', 'vec4f'],
  ['scalars', 'read_write', 'f32'],
  ['state', 'read_write', 'u32'],
  ['data', 'read', 'vec4u'],
  ['tables', 'read', 'vec4u'],
] as const;

/** Codes of the elementwise operations; those on masks are the odd ones. */
export const OPS = {
  store: 0,
  load: 2,
  relu: 4,
  positive: 6,
  add: 8,
  scaleNumber: 10,
  scaleMask: 11,
  restNumber: 12,
  restMask: 13,
  gateOnNumber: 14,
  gateOnMask: 15,
  gateOffNumber: 16,
  gateOffMask: 17,
} as const;

export const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('\n');

const bindings = (vectors: string): string =>
  BUFFERS.map(
    ([name, access, type], binding) =>
      `@group(0) @binding(${binding}) var<storage, ${access}> ${name}: array<${type === 'vec4f' ? vectors : type}>;`,
  ).join('\n');

const header = (vectors: string): string => `
struct Call { ${CALL.map((name) => `${name}: u32`).join(', ')} }
${bindings(vectors)}
@group(1) @binding(0) var<uniform> call: Call;

fn seedOf(replica: u32) -> u32 { return tables[call.seedsAt + replica].x; }
fn stateOf(replica: u32) -> u32 { return ${STATE_AT}u + replica * (${STATE_WORDS}u + 2u * call.layers); }
fn number(replica: u32, slot: u32) -> f32 { return scalars[call.numbersAt + replica * call.slots + slot]; }
`;

/** What a program starts with that sees all vectors of four as single numbers. */
export const SCALAR_HEADER = header('f32');

/** What every other program starts with. A workgroup finds its piece by counting workgroups. */
export const HEADER = `${header('vec4f')}
struct Found { record: u32, group: u32 }

fn find(group: u32) -> Found {
  var found = Found(call.first, group);
  loop {
    let groups = tables[found.record].x;
    if (found.group < groups) { break; }
    found.group -= groups;
    found.record += ${RECORD}u;
  }
  return found;
}
`;

/** Writes a result, and what its chain of elementwise operations makes of it. */
export const FINISH = `
fn finish(start: vec4f, record: u32, replica: u32, row: u32, column: u32) {
  let place = tables[record + 3u];
  let at = replica * call.batch + row;
  var a = start;
  if (place.y > 0u) { values[place.x + at * place.y + column] = a; }
  for (var k = 0u; k < place.w; k++) {
    let op = tables[place.z + k];
    let address = op.y + at * op.z + column;
    if (op.x == ${OPS.store}u) {
      values[address] = a;
    } else {
      let t = values[address];
      let s = scalars[select(
        call.numbersAt + replica * call.slots + op.w,
        call.masksAt + op.w * call.replicas * call.batch + at,
        (op.x & 1u) == 1u)];
      switch op.x {
        case ${OPS.load}u: { a = t; }
        case ${OPS.relu}u: { a = max(a, vec4f(0)); }
        case ${OPS.positive}u: { a = select(vec4f(0), a, t > vec4f(0)); }
        case ${OPS.add}u: { a += t; }
        case ${OPS.scaleNumber}u, ${OPS.scaleMask}u: { a *= s; }
        case ${OPS.restNumber}u, ${OPS.restMask}u: { a *= 1f - s; }
        case ${OPS.gateOnNumber}u, ${OPS.gateOnMask}u: { a = t + s * (a - t); }
        default: { a = a + s * (t - a); }
      }
    }
  }
}
`;

/** A program that works on a row of a piece in every thread. */
export const perRow = (group: number, body: string): string => `
@compute @workgroup_size(${group})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let found = find(workgroup.x);
  let record = found.record;
  let row = found.group * ${group}u + lane;
  let head = tables[record];
  if (row >= head.y) { return; }
  let replica = workgroup.y;
  let at = replica * call.batch + row;
  ${body}
}`;

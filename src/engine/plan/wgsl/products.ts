import { FINISH, HEADER, times } from './common.ts';

/** What one thread computes: `rows` x `columns` numbers of a product; `group` threads to a workgroup. */
export interface Tile {
  readonly rows: number;
  readonly columns: number;
  readonly group: number;
  /** Whether four threads in a row that need the same numbers load a quarter each and pass them on. */
  readonly quads?: boolean;
}

/** The order of threads in a quad is each driver's own: only for drivers on which the tests have run. */
const QUADS = 'enable subgroups;\ndiagnostic(off, subgroup_uniformity);\n';

const LANES = ['x', 'y', 'z', 'w'];

const main = (group: number, body: string): string => `
@compute @workgroup_size(${group})
fn main(@builtin(workgroup_id) workgroup: vec3u, @builtin(local_invocation_index) lane: u32) {
  let found = find(workgroup.x);
  let record = found.record;
  let tile = found.group * ${group}u + lane;
  let head = tables[record];
  if (tile >= head.y) { return; }
  let replica = workgroup.y;
  ${body}
}`;

/** Hands the sums of a thread's tile to `finish`, from an array so that its code stands only once. */
const finishTile = (
  rows: number,
  vectors: number,
  sum: (i: number, j: number) => string,
): string => `
  var done: array<vec4f, ${rows * vectors}>;
  ${times(rows * vectors, (k) => `done[${k}] = ${sum(Math.floor(k / vectors), k % vectors)};`)}
  for (var i = 0u; i < ${rows}u; i++) {
    for (var j = 0u; j < ${vectors}u; j++) {
      if (m + i < call.batch && n + j < head.w) {
        finish(done[i * ${vectors}u + j], record, replica, m + i, n + j);
      }
    }
  }`;

/** Y = relu?(X W + b). Record: head, (x, stride, per seed, K/4), (W, b, relu, without
 * b), place. */
export function forwardCode({ rows, columns, group, quads = false }: Tile): string {
  const wide = columns / 4;
  const multiply = (x: (row: number) => string, at: string) =>
    times(
      4,
      (q) => `
      ${times(wide, (j) => `let w${q}_${j} = weights[source + (4u * (${at}) + ${q}u) * head.w + n${j}];`)}
      ${times(rows, (i) => times(wide, (j) => `a${i}_${j} = fma(vec4f(${x(i)}.${LANES[q]}), w${q}_${j}, a${i}_${j});`))}`,
    );
  const alone = `
  for (var k = 0u; k < x.w; k++) {
    ${times(rows, (i) => `let v${i} = values[x${i} + k];`)}
    ${multiply((i) => `v${i}`, 'k')}
  }`;
  const together = `
  for (var k = 0u; k < x.w; k += 4u) {
    let own = min(k + (lane & 3u), x.w - 1u);
    ${times(rows, (i) => `let v${i} = values[x${i} + own];`)}
    ${times(
      4,
      (q) => `if (k + ${q}u < x.w) {
      ${times(rows, (i) => `let b${i} = quadBroadcast(v${i}, ${q}u);`)}
      ${multiply((i) => `b${i}`, `k + ${q}u`)}
    }`,
    )}
  }`;
  const loop = quads ? `if (head.z % 4u == 0u) {${together}\n} else {${alone}\n}` : alone;
  return `${quads ? QUADS : ''}${HEADER}${FINISH}${main(
    group,
    `
  let m = (tile / head.z) * ${rows}u;
  let n = (tile % head.z) * ${wide}u;
  let x = tables[record + 1u];
  let layer = tables[record + 2u];
  let source = replica * call.stride + layer.x;
  let owner = select(replica, seedOf(replica), x.z == 1u) * call.batch;
  ${times(rows, (i) => `let x${i} = x.x + (owner + min(m + ${i}u, call.batch - 1u)) * x.y;`)}
  ${times(wide, (j) => `let n${j} = min(n + ${j}u, head.w - 1u);`)}
  ${times(wide, (j) => `let bias${j} = select(weights[replica * call.stride + layer.y + n${j}], vec4f(0), layer.w == 1u);`)}
  ${times(rows * wide, (k) => `var a${Math.floor(k / wide)}_${k % wide} = bias${k % wide};`)}
  ${loop}
  let low = select(-3.4e38f, 0f, layer.z == 1u);
  ${finishTile(rows, wide, (i, j) => `max(a${i}_${j}, vec4f(low))`)}`,
  )}`;
}

/**
 * dX = sum of dY W^T over terms, where a mask is positive. Record: head, (terms, count),
 * (mask, stride, masked), place; a term is (dy, stride, first row of W, N/4).
 */
export function backCode({ rows, columns, group }: Tile): string {
  const wide = columns / 4;
  const lanes = (i: number, j: number) =>
    `vec4f(${LANES.map((_, q) => `a${i}_${4 * j + q}`).join(', ')})`;
  return `${HEADER}${FINISH}${main(
    group,
    `
  let m = (tile / head.z) * ${rows}u;
  let n = (tile % head.z) * ${wide}u;
  let list = tables[record + 1u];
  let mask = tables[record + 2u];
  ${times(columns, (j) => `let k${j} = min(4u * n + ${j}u, 4u * head.w - 1u);`)}
  ${times(rows, (i) => `let b${i} = replica * call.batch + min(m + ${i}u, call.batch - 1u);`)}
  ${times(rows * columns, (k) => `var a${Math.floor(k / columns)}_${k % columns} = 0f;`)}
  for (var t = 0u; t < list.y; t++) {
    let term = tables[list.x + t];
    let source = replica * call.stride + term.z;
    for (var c = 0u; c < term.w; c++) {
      ${times(rows, (i) => `let v${i} = values[term.x + b${i} * term.y + c];`)}
      ${times(
        columns,
        (j) => `
      let w${j} = weights[source + k${j} * term.w + c];
      ${times(rows, (i) => `a${i}_${j} += dot(v${i}, w${j});`)}`,
      )}
    }
  }
  let masked = mask.z == 1u;
  ${times(rows * wide, (k) => {
    const [i, j] = [Math.floor(k / wide), k % wide];
    return `
  let y${i}_${j} = values[mask.x + b${i} * mask.y + min(n + ${j}u, head.w - 1u)];
  let s${i}_${j} = select(vec4f(0), ${lanes(i, j)}, (y${i}_${j} > vec4f(0)) | vec4<bool>(!masked));`;
  })}
  ${finishTile(rows, wide, (i, j) => `s${i}_${j}`)}`,
  )}`;
}

/**
 * dW = sum of X^T dY over terms and samples, db = sum of dY; and the sum of their squares per tile.
 * Record: head, (terms, count, K/4, first partial), (W, b); a term is two vectors, (x, stride, per seed,
 * dy) and (stride of dy).
 */
export function weightsCode({ rows, columns, group, quads = false }: Tile): string {
  const [wide, tall] = [columns / 4, rows / 4];
  const multiply = (i: number, v: string) =>
    times(4, (q) =>
      times(
        wide,
        (j) => `a${4 * i + q}_${j} = fma(vec4f(${v}.${LANES[q]}), d${j}, a${4 * i + q}_${j});`,
      ),
    );
  const loop = (x: string) => `
    for (var b = 0u; b < call.batch; b++) {
      ${times(wide, (j) => `let d${j} = values[d + b * dy.x + n${j}];`)}
      ${times(wide, (j) => `s${j} += d${j};`)}
      ${x}
    }`;
  const alone = loop(
    times(tall, (i) => `let v${i} = values[x + b * term.y + k${i}];\n${multiply(i, `v${i}`)}`),
  );
  const together = loop(`let v = values[x + b * term.y + min(k + (lane & 3u), list.z - 1u)];
      ${times(tall, (i) => `let v${i} = quadBroadcast(v, ${i}u);\n${multiply(i, `v${i}`)}`)}`);
  const useQuads = quads && tall === 4;
  return `${useQuads ? QUADS : ''}${HEADER}${main(
    group,
    `
  let k = (tile / head.z) * ${tall}u;
  let n = (tile % head.z) * ${wide}u;
  let list = tables[record + 1u];
  let layer = tables[record + 2u];
  ${times(wide, (j) => `let n${j} = min(n + ${j}u, head.w - 1u);`)}
  ${times(tall, (i) => `let k${i} = min(k + ${i}u, list.z - 1u);`)}
  ${times(rows * wide, (c) => `var a${Math.floor(c / wide)}_${c % wide} = vec4f(0);`)}
  ${times(wide, (j) => `var s${j} = vec4f(0);`)}
  for (var t = 0u; t < list.y; t++) {
    let term = tables[list.x + 2u * t];
    let dy = tables[list.x + 2u * t + 1u];
    let x = term.x + select(replica, seedOf(replica), term.z == 1u) * call.batch * term.y;
    let d = term.w + replica * call.batch * dy.x;
    ${useQuads ? `if (head.z % 4u == 0u) {${together}\n} else {${alone}\n}` : alone}
  }
  var square = vec4f(0);
  let to = replica * call.stride;
  ${times(rows * wide, (c) => {
    const [i, j] = [Math.floor(c / wide), c % wide];
    return `if (k + ${Math.floor(i / 4)}u < list.z && n + ${j}u < head.w) {
    gradients[to + layer.x + (4u * k + ${i}u) * head.w + n + ${j}u] = a${i}_${j};
    square = fma(a${i}_${j}, a${i}_${j}, square);
  }`;
  })}
  if (k == 0u) {
    ${times(
      wide,
      (j) => `if (n + ${j}u < head.w) {
      gradients[to + layer.y + n + ${j}u] = s${j};
      square = fma(s${j}, s${j}, square);
    }`,
    )}
  }
  scalars[call.partialsAt + replica * call.partials + list.w + tile] = dot(square, vec4f(1));`,
  )}`;
}

import { moduleOf, op, type Routine } from './assembler.ts';

/** Products that are summed before they are added to the rest, as tfjs does it (`batch_mat_mul_impl.cc`). */
const BLOCK = 48;
/** Rows that are worked on together. */
export const ROWS = 4;
/** Columns of a vector. */
export const LANES = 4;

const PAGE = 65_536;
const FLOAT = 4;

/** Parameters and locals by name, in the order of their numbers. */
const NAMES = [
  ...['x', 'w', 'b', 'out', 'end', 'inputs', 'width'],
  ...['column', 'left', 'block', 'from', 'weights', 'row1', 'row2', 'row3'],
] as const;
const PARAMETERS = 7;
const local = (name: (typeof NAMES)[number]): number => NAMES.indexOf(name);
const get = (name: (typeof NAMES)[number]) => op.get(local(name));
const set = (name: (typeof NAMES)[number]) => op.set(local(name));
const sums = (row: number): number => NAMES.length + row;
const totals = (row: number): number => NAMES.length + ROWS + row;
const fresh = NAMES.length + 2 * ROWS;

const rows = <T>(each: (row: number) => readonly T[]): T[] =>
  Array.from({ length: ROWS }, (_, row) => each(row)).flat();
const bump = (name: (typeof NAMES)[number], by: readonly (readonly number[])[]) => [
  get(name),
  ...by,
  op.add,
  set(name),
];

/** Bytes from the first of the rows of x to each other. */
const OFFSETS = ['row1', 'row2', 'row3'] as const;

/** Four rows by four columns: all products, in order, block by block. */
const tile = [
  ...rows((row) => [op.zeros, op.set(totals(row))]),
  ...[get('inputs'), set('left'), get('x'), set('from')],
  ...[get('w'), get('column'), op.add, set('weights')],
  op.repeat(
    ...rows((row) => [op.zeros, op.set(sums(row))]),
    ...[get('left'), op.int(BLOCK), get('left'), op.int(BLOCK), op.less, op.select, set('block')],
    ...[get('left'), get('block'), op.sub, set('left')],
    op.repeat(
      ...[get('weights'), op.load, op.set(fresh)],
      ...rows((row) => [
        op.get(sums(row)),
        ...[get('from'), ...(row > 0 ? [get(OFFSETS[row - 1]), op.add] : []), op.loadSplat],
        ...[op.get(fresh), op.mulFloats, op.addFloats, op.set(sums(row))],
      ]),
      ...bump('weights', [get('width')]),
      ...bump('from', [op.int(FLOAT)]),
      ...[get('block'), op.int(1), op.sub, set('block'), get('block')],
    ),
    ...rows((row) => [op.get(totals(row)), op.get(sums(row)), op.addFloats, op.set(totals(row))]),
    get('left'),
  ),
  ...rows((row) => [
    ...[get('out'), get('width'), op.int(row), op.mul, op.add, get('column'), op.add],
    ...[op.get(totals(row)), get('b'), get('column'), op.add, op.load, op.addFloats, op.store],
  ]),
];

const dense: Routine = {
  name: 'dense',
  parameters: PARAMETERS,
  locals: { integers: NAMES.length - PARAMETERS, vectors: 2 * ROWS + 1 },
  body: [
    ...OFFSETS.flatMap((name, k) => [get('inputs'), op.int(FLOAT * (k + 1)), op.mul, set(name)]),
    op.repeat(
      ...[op.int(0), set('column')],
      op.repeat(
        ...tile,
        ...bump('column', [op.int(LANES * FLOAT)]),
        ...[get('column'), get('width'), op.less],
      ),
      ...bump('x', [get('inputs'), op.int(FLOAT * ROWS), op.mul]),
      ...bump('out', [get('width'), op.int(ROWS), op.mul]),
      ...[get('out'), get('end'), op.less],
    ),
  ],
};

/** From one address to another, until the second reaches an end. */
const relu: Routine = {
  name: 'relu',
  parameters: 3,
  locals: { integers: 0, vectors: 0 },
  body: [
    op.repeat(
      ...[op.get(1), op.get(0), op.load, op.zeros, op.maxFloats, op.store],
      ...[0, 1].flatMap((at) => [op.get(at), op.int(LANES * FLOAT), op.add, op.set(at)]),
      ...[op.get(1), op.get(2), op.less],
    ),
  ],
};

const code = moduleOf([dense, relu]);

/** Dense layers in WebAssembly, in a memory of their own. */
export interface DenseKernel {
  readonly memory: WebAssembly.Memory;
  /**
   * out = x w + b in float32: to the bit what tfjs's WebAssembly makes of a batch of matrices, several
   * times faster. x is rows x inputs, w inputs x columns, b one row, out rows x columns, row-major.
   *
   * @param x, w, b, out offsets in floats. @param rows, columns multiples of `ROWS` and `LANES`.
   */
  dense(
    at: { readonly x: number; readonly w: number; readonly b: number; readonly out: number },
    size: { readonly rows: number; readonly inputs: number; readonly columns: number },
  ): void;
  /** max(0, x), of `count` floats, a multiple of `LANES`. */
  relu(from: number, to: number, count: number): void;
}

/** Nothing where this browser has no vector instructions. */
export function denseKernel(): DenseKernel | undefined {
  if (!WebAssembly.validate(code)) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
  const run = exports as Record<'dense' | 'relu', (...numbers: number[]) => void>;
  return {
    memory: exports.memory as WebAssembly.Memory,
    dense: ({ x, w, b, out }, { rows: count, inputs, columns }) => {
      const end = out + count * columns;
      const addresses = [x, w, b, out, end].map((at) => FLOAT * at);
      run.dense(...addresses, inputs, FLOAT * columns);
    },
    relu: (from, to, count) => run.relu(FLOAT * from, FLOAT * to, FLOAT * (to + count)),
  };
}

/** Makes the memory hold so many floats. */
export function reserve({ memory }: DenseKernel, floats: number): Float32Array<ArrayBuffer> {
  const missing = FLOAT * floats - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  return new Float32Array(memory.buffer);
}

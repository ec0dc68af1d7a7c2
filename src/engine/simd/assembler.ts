/** Writes small WebAssembly modules. Numbers of sections, types and instructions are the core specification's. */

type Bytes = readonly number[];

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
}

/** Signed LEB128 of a number below 2^31 that is not negative. */
function constant(value: number): number[] {
  const bytes = unsigned(value);
  const last = bytes.length - 1;
  if ((bytes[last] & 0x40) === 0) return bytes;
  bytes[last] |= 0x80;
  return [...bytes, 0];
}

const vector = (items: readonly Bytes[]): number[] => [...unsigned(items.length), ...items.flat()];
const sized = (bytes: Bytes): number[] => [...unsigned(bytes.length), ...bytes];
const text = (name: string): number[] => sized([...name].map((letter) => letter.charCodeAt(0)));
const section = (id: number, items: readonly Bytes[]): number[] => [id, ...sized(vector(items))];

const I32 = 0x7f;
const V128 = 0x7b;

export const op = {
  get: (local: number): Bytes => [0x20, ...unsigned(local)],
  set: (local: number): Bytes => [0x21, ...unsigned(local)],
  int: (value: number): Bytes => [0x41, ...constant(value)],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  less: [0x49],
  /** The first of two values if the number on top is not 0, else the second. */
  select: [0x1b],
  /** Repeats its body as long as the body leaves a number that is not 0. */
  repeat: (...body: readonly Bytes[]): Bytes => [0x03, 0x40, ...body.flat(), 0x0d, 0x00, 0x0b],
  /** Four floats from the address on top; one float, four times; four floats to an address. */
  load: [0xfd, ...unsigned(0), 2, 0],
  loadSplat: [0xfd, ...unsigned(9), 2, 0],
  store: [0xfd, ...unsigned(11), 2, 0],
  zeros: [0xfd, ...unsigned(12), ...new Array<number>(16).fill(0)],
  addFloats: [0xfd, ...unsigned(228)],
  mulFloats: [0xfd, ...unsigned(230)],
  maxFloats: [0xfd, ...unsigned(233)],
} as const;

/** A function of 32-bit integers that returns nothing. */
export interface Routine {
  readonly name: string;
  readonly parameters: number;
  /** Further integers and vectors of four floats, numbered on from the parameters. */
  readonly locals: { readonly integers: number; readonly vectors: number };
  readonly body: readonly Bytes[];
}

/** A module that exports these functions, and a `memory` that starts empty. */
export function moduleOf(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const type = ({ parameters }: Routine) => [
    0x60,
    ...vector(Array.from({ length: parameters }, () => [I32])),
    0,
  ];
  const code = ({ locals, body }: Routine) => {
    const declared = vector([
      [...unsigned(locals.integers), I32],
      [...unsigned(locals.vectors), V128],
    ]);
    return sized([...declared, ...body.flat(), 0x0b]);
  };
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, routines.map(type)),
    ...section(
      3,
      routines.map((_, k) => unsigned(k)),
    ),
    ...section(5, [[0, 0]]),
    ...section(7, [
      ...routines.map(({ name }, k) => [...text(name), 0, ...unsigned(k)]),
      [...text('memory'), 2, 0],
    ]),
    ...section(10, routines.map(code)),
  ]);
}

import { behind, type Factor, type Value } from './graph.ts';
import { operandsOf, type Piece } from './lower.ts';
import { OPS } from './wgsl/common.ts';

/** One elementwise operation: what it makes, from `base` in place (loaded first, or at hand). */
interface Step {
  readonly value: Value;
  readonly load?: Value;
  readonly base: Value;
}

/** Elementwise work of a piece: how its product ends, and what follows. */
export interface Chain {
  /** The first value that counts: the product itself, or the ReLU folded into it. */
  readonly first?: Value;
  /** Where the product passes only where this is positive, folded into it. */
  readonly mask?: Value;
  readonly relu: boolean;
  readonly adds: readonly Value[];
  readonly steps: readonly Step[];
}

/** Which operands may be worked on in place. */
function basesOf(value: Value): readonly Value[] {
  const operands = operandsOf(value).map(behind);
  const { op } = value.from;
  return op === 'reluBack' || op === 'sum' ? operands.slice(0, 1) : operands;
}

/** @param once whether a value is used only once, and only here. */
export function chainOf({ chain, work }: Piece, once: (value: Value) => boolean): Chain {
  const adds = work.is === 'back' ? work.adds.map(behind) : [];
  if (work.is === 'map') return { relu: false, adds, steps: stepsOf(chain, undefined) };
  const [product, next] = chain;
  if (next && once(product) && adds.length === 0) {
    const steps = stepsOf(chain.slice(2), next);
    if (work.is === 'dense' && next.from.op === 'relu') {
      return { first: next, relu: true, adds, steps };
    }
    if (next.from.op === 'reluBack' && next.from.dy === product) {
      return { first: next, relu: false, mask: behind(next.from.y), adds, steps };
    }
  }
  return { first: product, relu: false, adds, steps: stepsOf(chain.slice(1), product) };
}

function stepsOf(values: readonly Value[], start: Value | undefined): Step[] {
  let current = start;
  return values.map((value) => {
    const bases = basesOf(value);
    const at = current && bases.includes(current) ? current : undefined;
    const base = at ?? bases[0];
    current = value;
    return at ? { value, base } : { value, base, load: base };
  });
}

/** Values that a chain reads from memory. */
export function readsOf({ mask, adds, steps }: Chain): Value[] {
  const others = steps.flatMap(({ value, base, load }) => {
    const rest = [...operandsOf(value).map(behind)];
    rest.splice(rest.indexOf(base), 1);
    return load ? [load, ...rest] : rest;
  });
  return [...(mask ? [mask] : []), ...adds, ...others];
}

interface Place {
  readonly offset: number;
  readonly stride: number;
}

type Word = readonly [code: number, offset: number, stride: number, index: number];

const withFactor = (name: 'scale' | 'rest' | 'gateOn' | 'gateOff', by: Factor): [number, number] =>
  by.kind === 'mask' ? [OPS[`${name}Mask`], by.index] : [OPS[`${name}Number`], by.slot];

/** The chain in words of the `finish` function; `stored` values are written, all others only pass. */
export function encodeChain(
  { first, adds, steps }: Chain,
  placeOf: (value: Value) => Place,
  stored: (value: Value) => boolean,
): Word[] {
  const on = (code: number, value: Value): Word => {
    const { offset, stride } = placeOf(value);
    return [code, offset, stride, 0];
  };
  const words: Word[] = adds.map((value) => on(OPS.add, value));
  if (first && adds.length > 0 && stored(first)) words.push(on(OPS.store, first));
  for (const { value, base, load } of steps) {
    const { from } = value;
    if (load) words.push(on(OPS.load, load));
    if (from.op === 'relu') words.push([OPS.relu, 0, 0, 0]);
    else if (from.op === 'reluBack') words.push(on(OPS.positive, behind(from.y)));
    else if (from.op === 'scale' || from.op === 'rest') {
      const [code, index] = withFactor(from.op, from.by);
      words.push([code, 0, 0, index]);
    } else if (from.op === 'gate') {
      const isOn = behind(from.on) === base;
      const [code, index] = withFactor(isOn ? 'gateOn' : 'gateOff', from.by);
      const { offset, stride } = placeOf(behind(isOn ? from.off : from.on));
      words.push([code, offset, stride, index]);
    } else {
      const others = operandsOf(value).map(behind);
      others.splice(others.indexOf(base), 1);
      words.push(...others.map((other) => on(OPS.add, other)));
    }
    if (stored(value)) words.push(on(OPS.store, value));
  }
  return words;
}

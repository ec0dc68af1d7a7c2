import type { LayerUse } from './backward.ts';
import {
  type Apart,
  behind,
  type Classification,
  type Discrepancy,
  type Regression,
  type Value,
} from './graph.ts';
import type { NumberNode } from './numbers.ts';

/** Programs of the device, in the order in which they are preferred when several could run. */
export const KINDS = [
  'draw',
  'forward',
  'map',
  'classify',
  'pull',
  'turn',
  'spread',
  'discrepancy',
  'back',
  'weights',
] as const;
export type Kind = (typeof KINDS)[number];

/** Pieces behind whose result no elementwise work is put. */
const ALONE: readonly Kind[] = ['draw', 'pull', 'turn', 'spread', 'discrepancy'];

/** One piece of work: a product or a loss, and the elementwise operations on its result. */
export interface Piece {
  readonly kind: Kind;
  /** Pieces that must have run before, and the earliest dispatch in which this one could. */
  readonly after: Set<Piece>;
  readonly level: number;
  /** What the product makes, and what is made of it in place, in order. */
  readonly chain: Value[];
  readonly work: Work;
}

export type Work =
  | { readonly is: 'draw' }
  /** With `row`, only the rows of the weights from there on, and no bias. */
  | { readonly is: 'dense'; readonly x: Value; readonly layer: string; readonly row?: number }
  | { readonly is: 'back'; readonly terms: readonly BackTerm[]; readonly adds: readonly Value[] }
  | { readonly is: 'map' }
  | {
      readonly is: 'classify';
      readonly loss: Classification | Regression;
      readonly weight: NumberNode;
      readonly logits: Value;
    }
  | { readonly is: 'pull'; readonly loss: Apart; readonly weight: NumberNode }
  | { readonly is: 'turn'; readonly dy: Value; readonly index: number }
  | { readonly is: 'spread'; readonly a: Value; readonly b: Value }
  | {
      readonly is: 'discrepancy';
      readonly loss: Discrepancy;
      readonly weight: NumberNode;
      readonly own: 'a' | 'b';
    }
  | { readonly is: 'weights'; readonly layer: string; readonly uses: readonly LayerUse[] };

export interface BackTerm {
  readonly dy: Value;
  readonly layer: string;
  readonly row: number;
}

/** Values that an elementwise value is made from; the first ones may be worked on in place. */
export function operandsOf({ from }: Value): readonly Value[] {
  switch (from.op) {
    case 'relu':
    case 'scale':
    case 'rest':
      return [from.x];
    case 'gate':
      return [from.on, from.off];
    case 'add':
      return [from.a, from.b];
    case 'reluBack':
      return [from.dy, from.y];
    case 'sum':
      return from.terms;
    default:
      throw new Error(`${from.op} is not elementwise.`);
  }
}

/** Turns values into pieces of work; asked for a value, makes all that leads to it. */
export class Lowering {
  readonly pieces: Piece[] = [];
  readonly #hosts = new Map<number, readonly Piece[]>();
  readonly #draw: Piece;

  constructor() {
    this.#draw = this.#piece('draw', { is: 'draw' }, []);
  }

  /** Pieces after which the value is there; a concatenation has one per part. */
  hosts(value: Value): readonly Piece[] {
    const x = behind(value);
    const known = this.#hosts.get(x.id);
    if (known) return known;
    const hosts = this.#make(x);
    this.#hosts.set(x.id, hosts);
    return hosts;
  }

  /** Adds pieces that sum gradients of layers, and all that leads to them and is not there yet. */
  addGradients(layers: ReadonlyMap<string, readonly LayerUse[]>): void {
    for (const [layer, uses] of layers) {
      const needs = uses.flatMap(({ x, dy }) => [x, dy]);
      this.#piece('weights', { is: 'weights', layer, uses }, needs);
    }
  }

  #piece(kind: Kind, work: Work, needs: readonly Value[], result?: Value): Piece {
    const after = new Set(needs.flatMap((value) => this.hosts(value)));
    const level = after.size > 0 ? 1 + Math.max(...[...after].map((piece) => piece.level)) : 0;
    const piece: Piece = { kind, after, level, chain: result ? [result] : [], work };
    this.pieces.push(piece);
    return piece;
  }

  #make(x: Value): readonly Piece[] {
    const { from } = x;
    switch (from.op) {
      case 'input':
        return [this.#draw];
      case 'concat':
        return [...new Set(from.parts.flatMap((part) => this.hosts(part)))];
      case 'dense':
        return [this.#piece('forward', { is: 'dense', x: from.x, layer: from.layer }, [from.x], x)];
      case 'part': {
        const work = { is: 'dense', x: from.x, layer: from.layer, row: from.row } as const;
        return [this.#piece('forward', work, [from.x], x)];
      }
      case 'denseBack':
        return [this.#piece('back', { is: 'back', terms: [from], adds: [] }, [from.dy], x)];
      case 'sum':
        return this.#sum(x, from.terms);
      case 'logitsBack': {
        const { loss, weight } = from;
        const layer = loss.logits.from;
        if (layer.op !== 'dense') throw new Error('An answer needs a dense layer.');
        const work = { is: 'classify', loss, weight, logits: x } as const;
        const needs = loss.loss === 'squaredError' ? [layer.x, loss.wanted] : [layer.x];
        return [this.#piece('classify', work, needs)];
      }
      case 'classifyBack': {
        const [piece] = this.hosts(from.logits);
        piece.chain.push(x);
        return [piece];
      }
      case 'distanceBack': {
        const { loss, weight } = from;
        const needs = [loss.student, loss.teacher];
        return [this.#piece('pull', { is: 'pull', loss, weight }, needs, x)];
      }
      case 'turnBack': {
        const work = { is: 'turn', dy: from.dy, index: from.index } as const;
        return [this.#piece('turn', work, [from.dy], x)];
      }
      case 'spread':
        return [this.#piece('spread', { is: 'spread', a: from.a, b: from.b }, [from.a, from.b], x)];
      case 'discrepancyBack': {
        const { loss, weight, own } = from;
        const needs = [loss.a, loss.b, loss.spread];
        return [this.#piece('discrepancy', { is: 'discrepancy', loss, weight, own }, needs, x)];
      }
      default:
        return [this.#inPlace(x)];
    }
  }

  /** Products dy W^T of a sum are summed in one piece, and the other terms added there. */
  #sum(x: Value, all: readonly Value[]): readonly Piece[] {
    const terms: BackTerm[] = [];
    const adds: Value[] = [];
    for (const term of all) {
      if (term.from.op === 'denseBack') terms.push(term.from);
      else adds.push(term);
    }
    if (terms.length === 0) return [this.#inPlace(x)];
    const needs = [...terms.map(({ dy }) => dy), ...adds];
    return [this.#piece('back', { is: 'back', terms, adds }, needs, x)];
  }

  /** Appends an elementwise value to the one latest piece that makes an operand, or starts a new one. */
  #inPlace(x: Value): Piece {
    const operands = operandsOf(x);
    const made = new Set(operands.flatMap((operand) => this.hosts(operand)));
    const last = Math.max(...[...made].map((piece) => piece.level));
    const [host, ...rivals] = [...made].filter((piece) => piece.level === last);
    const fits = !ALONE.includes(host.kind) && rivals.length === 0;
    if (!fits) return this.#piece('map', { is: 'map' }, operands, x);
    for (const piece of made) if (piece !== host) host.after.add(piece);
    host.chain.push(x);
    return host;
  }
}

/**
 * Dispatches of stages that follow each other: each holds what one of `lowers` adds, and comes when all before
 * it has run.
 */
export function inStages(lowers: readonly ((lowering: Lowering) => void)[]): Piece[][][] {
  const lowering = new Lowering();
  const ends = lowers.map((lower) => {
    lower(lowering);
    return lowering.pieces.length;
  });
  return ends.map((end, k) => {
    const begin = ends[k - 1] ?? 0;
    return schedule(lowering.pieces.slice(begin, end), lowering.pieces.slice(0, begin));
  });
}

/**
 * Groups pieces into dispatches: each holds pieces of one kind that do not wait for each other. Kinds
 * that others wait for come first, so that the rest gathers.
 *
 * @param done pieces that have run before.
 */
function schedule(pieces: readonly Piece[], done: readonly Piece[] = []): Piece[][] {
  const waiting = new Set(pieces);
  const ran = new Set(done);
  const groups: Piece[][] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter((piece) => [...piece.after].every((p) => ran.has(p)));
    const kind = KINDS.find((candidate) => ready.some((piece) => piece.kind === candidate));
    const group = ready.filter((piece) => piece.kind === kind);
    if (group.length === 0) throw new Error('The plan waits for itself.');
    for (const piece of group) {
      waiting.delete(piece);
      ran.add(piece);
    }
    groups.push(group);
  }
  return groups;
}

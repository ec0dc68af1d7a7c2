import { streamKey } from '#numeric/random.ts';
import { DISTANCES } from '../pulls.ts';
import { encodeChain } from './chains.ts';
import type { TargetNode, Value } from './graph.ts';
import { type ParameterLayout, vectors } from './layout.ts';
import type { Kind, Piece, Work } from './lower.ts';
import { type Place, Placement } from './placement.ts';
import { bitsOf, type Tables } from './tables.ts';
import { RECORD } from './wgsl/common.ts';
import type { Tile } from './wgsl/products.ts';

/** Where sums of squares of a layer's gradient lie among those of a replica. */
export interface Partials {
  readonly first: number;
  readonly count: number;
}

/** Threads and tiles of the programs. */
export interface Tiles {
  readonly forward: Tile;
  readonly back: Tile;
  readonly weights: Tile;
}

/** Threads to a workgroup where every thread does a whole row or one vector. */
export const ROWS = 32;

export interface Dispatch {
  readonly kind: Kind;
  readonly first: number;
  /** Workgroups in x; y counts replicas. */
  readonly groups: number;
}

interface Size {
  readonly batch: number;
  readonly replicas: number;
  readonly seeds: number;
}

/** Says that the labels are the samples' own. */
const OWN_LABEL = 0xffffffff;
/** Says that numbers are asked for, which lie in rows of a seed. */
const NUMBERS = 0xfffffffd;
/** Says that every class is as likely as any other. */
const ANY_LABEL = 0xfffffffe;

const labelOf = ({ label }: TargetNode): number =>
  label === 'any' ? ANY_LABEL : (label ?? OWN_LABEL);

type Vector = readonly number[];

/** Lays values out and writes the records of every piece but the draws. */
export class Assembly {
  /** Dispatches of each stage, in their order. */
  readonly stages: readonly (readonly Dispatch[])[];
  readonly #tables: Tables;
  readonly #size: Size;
  readonly #layout: ParameterLayout;
  readonly #tiles: Tiles;
  readonly #logged: readonly Value[];
  readonly #placement: Placement;
  readonly #partialsOf = new Map<string, Partials>();
  #partials = 0;

  /**
   * @param logged logits whose losses are kept, one number per replica and sample each.
   * @param outputs values that are read back.
   */
  constructor(
    stages: readonly (readonly (readonly Piece[])[])[],
    what: { tables: Tables; size: Size; layout: ParameterLayout; tiles: Tiles },
    { logged = [], outputs = [] }: { logged?: readonly Value[]; outputs?: readonly Value[] },
  ) {
    this.#tables = what.tables;
    this.#size = what.size;
    this.#layout = what.layout;
    this.#tiles = what.tiles;
    this.#logged = logged;
    const { batch, replicas, seeds } = what.size;
    const rows = { perReplica: batch * replicas, perSeed: batch * seeds };
    this.#placement = new Placement(stages.flat(2), rows, outputs);
    this.stages = stages.map((groups) =>
      groups
        .filter(([{ kind }]) => kind !== 'draw')
        .map((group) => this.#dispatch(group[0].kind, group)),
    );
  }

  /** Vectors of all values, and sums of squares per replica. */
  get valuesSize(): number {
    return this.#placement.size;
  }

  placeOf(value: Value): Place {
    return this.#placement.placeOf(value);
  }

  get partials(): number {
    return this.#partials;
  }

  /** Per sum of squares: which group of the network it belongs to. */
  get clipGroups(): number[] {
    const groups = new Array<number>(this.#partials).fill(0);
    for (const [layer, { first, count }] of this.#partialsOf) {
      groups.fill(this.#layout.clipGroup(layer), first, first + count);
    }
    return groups;
  }

  /** The sums of squares of a layer's gradient. */
  partialsOf(layer: string): Partials {
    return this.#partialsOf.get(layer) ?? { first: 0, count: 0 };
  }

  /** Room for so many sums of squares of a layer, the same whenever its gradient is summed. */
  #partialsFor(layer: string, count: number): Partials {
    const known = this.#partialsOf.get(layer);
    if (known) return known;
    const made = { first: this.#partials, count };
    this.#partials += count;
    this.#partialsOf.set(layer, made);
    return made;
  }

  #dispatch(kind: Kind, group: readonly Piece[]): Dispatch {
    const records = group.map((piece) => this.#record(piece));
    const first = this.#tables.addRecords(records, RECORD);
    const groups = records.reduce((sum, [[count]]) => sum + count, 0);
    return { kind, first, groups };
  }

  #record(piece: Piece): Vector[] {
    const { work } = piece;
    switch (work.is) {
      case 'dense':
        return this.#forward(piece, work);
      case 'back':
        return this.#back(piece, work.terms);
      case 'map':
        return this.#map(piece);
      case 'classify':
        return this.#classify(piece, work);
      case 'pull':
        return this.#pull(piece, work);
      case 'turn':
        return this.#turn(piece, work);
      case 'spread':
        return this.#spread(piece, work);
      case 'discrepancy':
        return this.#discrepancy(piece, work);
      case 'weights':
        return this.#weights(work.layer, work.uses);
      default:
        throw new Error('Draws are written elsewhere.');
    }
  }

  /** (place and stride of the result, list of elementwise operations). */
  #finish(piece: Piece): Vector {
    const chain = this.#placement.chainOf(piece);
    const words = encodeChain(
      chain,
      (value) => this.placeOf(value),
      (value) => this.#placement.stored(value, piece),
    );
    const list = this.#tables.add(words);
    const { first, adds } = chain;
    if (!first || adds.length > 0 || !this.#placement.stored(first, piece))
      return [0, 0, list, words.length];
    const { offset, stride } = this.placeOf(first);
    return [offset, stride, list, words.length];
  }

  #mask(piece: Piece): Vector {
    const { mask } = this.#placement.chainOf(piece);
    if (!mask) return [];
    const { offset, stride } = this.placeOf(mask);
    return [offset, stride, 1];
  }

  /** (groups, tiles, tiles in a row, vectors in a row). */
  #head({ rows, columns, group }: Tile, height: number, width: number): Vector {
    const across = Math.ceil((4 * width) / columns);
    const tiles = Math.ceil(height / rows) * across;
    return [Math.ceil(tiles / group), tiles, across, width];
  }

  #forward(piece: Piece, { x, layer: name, row }: Extract<Work, { is: 'dense' }>): Vector[] {
    const layer = this.#layout.layer(name);
    const from = this.placeOf(x);
    const { relu } = this.#placement.chainOf(piece);
    const bare = row !== undefined;
    const weights = layer.weights + (bare ? this.#layout.rowOf(layer, row) * layer.width : 0);
    const depth = bare ? vectors(x.columns) : layer.rows / 4;
    return [
      this.#head(this.#tiles.forward, this.#size.batch, layer.width),
      [from.offset, from.stride, Number(from.perSeed), depth],
      [weights, layer.bias, Number(relu), Number(bare)],
      this.#finish(piece),
    ];
  }

  #back(
    piece: Piece,
    terms: readonly { readonly dy: Value; readonly layer: string; readonly row: number }[],
  ): Vector[] {
    const list = this.#tables.add(
      terms.map(({ dy, layer: name, row }) => {
        const layer = this.#layout.layer(name);
        const { offset, stride } = this.placeOf(dy);
        const start = layer.weights + this.#layout.rowOf(layer, row) * layer.width;
        return [offset, stride, start, layer.width];
      }),
    );
    const width = vectors(piece.chain[0].columns);
    return [
      this.#head(this.#tiles.back, this.#size.batch, width),
      [list, terms.length],
      this.#mask(piece),
      this.#finish(piece),
    ];
  }

  #weights(name: string, uses: readonly { readonly x: Value; readonly dy: Value }[]): Vector[] {
    const layer = this.#layout.layer(name);
    const list = this.#tables.add(
      uses.flatMap(({ x, dy }) => {
        const [from, by] = [this.placeOf(x), this.placeOf(dy)];
        return [[from.offset, from.stride, Number(from.perSeed), by.offset], [by.stride]];
      }),
    );
    const head = this.#head(this.#tiles.weights, layer.rows, layer.width);
    const { first } = this.#partialsFor(name, head[1]);
    return [head, [list, uses.length, layer.rows / 4, first], [layer.weights, layer.bias]];
  }

  #classify(piece: Piece, work: Extract<Piece['work'], { is: 'classify' }>): Vector[] {
    const { loss } = work;
    const { logits } = loss;
    if (logits.from.op !== 'dense') throw new Error('An answer needs a dense layer.');
    const layer = this.#layout.layer(logits.from.layer);
    const from = this.placeOf(logits.from.x);
    const out = this.placeOf(work.logits);
    const { batch } = this.#size;
    const logs = this.#logged.indexOf(logits) + 1;
    const [mask = 0, maskStride = 0, masked = 0] = this.#mask(piece);
    const asks = loss.loss === 'squaredError';
    const wanted = asks ? this.placeOf(loss.wanted) : { offset: 0, stride: 0 };
    const classes = asks ? loss.wanted.columns : loss.target.classes;
    return [
      [Math.ceil(batch / ROWS), batch, asks ? NUMBERS : labelOf(loss.target), layer.width],
      [from.offset, from.stride, layer.rows / 4, classes],
      [layer.weights, layer.bias, out.offset, out.stride],
      this.#finish(piece),
      [work.weight.slot, logs, Number(piece.chain.length > 0), wanted.offset],
      [mask, maskStride, masked, wanted.stride],
    ];
  }

  #pull(piece: Piece, { loss, weight }: Extract<Piece['work'], { is: 'pull' }>): Vector[] {
    const [student, teacher] = [this.placeOf(loss.student), this.placeOf(loss.teacher)];
    const { batch } = this.#size;
    const scratch = loss.loss === 'mse' ? 0 : this.#placement.reserve(batch);
    return [
      [
        Math.ceil(batch / ROWS),
        batch,
        DISTANCES.indexOf(loss.loss),
        student.stride && vectors(loss.student.columns),
      ],
      [student.offset, student.stride, teacher.offset, teacher.stride],
      [loss.student.columns, weight.slot, scratch, batch],
      this.#finish(piece),
      [bitsOf(1 / loss.temperature), loss.lender.slot],
    ];
  }

  #turn(piece: Piece, { dy, index }: Extract<Work, { is: 'turn' }>): Vector[] {
    const from = this.placeOf(dy);
    const { batch } = this.#size;
    return [
      [Math.ceil(batch / ROWS), batch, index, vectors(dy.columns)],
      [from.offset, from.stride, streamKey('direction'), dy.columns],
      [],
      this.#finish(piece),
    ];
  }

  #spread(piece: Piece, { a, b }: Extract<Work, { is: 'spread' }>): Vector[] {
    const [own, other] = [this.placeOf(a), this.placeOf(b)];
    return [
      [1, 0, 0, vectors(a.columns)],
      [own.offset, own.stride, other.offset, other.stride],
      [],
      this.#finish(piece),
    ];
  }

  #discrepancy(
    piece: Piece,
    { loss, weight, own: name }: Extract<Work, { is: 'discrepancy' }>,
  ): Vector[] {
    const [own, other] = [loss[name], loss[name === 'a' ? 'b' : 'a']].map((x) => this.placeOf(x));
    const { offset, stride } = this.placeOf(loss.spread);
    const { batch } = this.#size;
    return [
      [Math.ceil(batch / ROWS), batch, 0, vectors(loss.a.columns)],
      [own.offset, own.stride, other.offset, other.stride],
      [weight.slot, offset, stride],
      this.#finish(piece),
    ];
  }

  #map(piece: Piece): Vector[] {
    const width = vectors(piece.chain[0].columns);
    const items = this.#size.batch * width;
    return [[Math.ceil(items / ROWS), items, width], [], [], this.#finish(piece)];
  }
}

import { streamKey } from '#numeric/random.ts';
import { DISTANCES } from '../../pulls.ts';
import { encodeChain } from '../chains.ts';
import { behind, type TargetNode, type Value } from '../graph.ts';
import { type PaddedLayer, type ParameterLayout, vectors } from '../layout.ts';
import type { BackTerm, Piece, Work } from '../lower.ts';
import { Placement } from '../placement.ts';
import { bitsOf } from '../tables.ts';
import { OPS } from '../wgsl/common.ts';
import type { Instructions } from './instructions.ts';

/** Bytes of a vector of four. */
const VECTOR = 16;

/** What `elementwise` does, in the order of `kernels/elementwise.ts`. */
const KINDS = ['relu', 'positive', 'add', 'copy', 'scale', 'rest', 'gateOn', 'gateOff'] as const;

/** Elementwise operations by the code of the chain, and what their factor is. */
const ELEMENTWISE = new Map<number, readonly [(typeof KINDS)[number], 'number' | 'mask' | '']>([
  [OPS.relu, ['relu', '']],
  [OPS.positive, ['positive', '']],
  [OPS.add, ['add', '']],
  [OPS.scaleNumber, ['scale', 'number']],
  [OPS.scaleMask, ['scale', 'mask']],
  [OPS.restNumber, ['rest', 'number']],
  [OPS.restMask, ['rest', 'mask']],
  [OPS.gateOnNumber, ['gateOn', 'number']],
  [OPS.gateOnMask, ['gateOn', 'mask']],
  [OPS.gateOffNumber, ['gateOff', 'number']],
  [OPS.gateOffMask, ['gateOff', 'mask']],
]);

/** Rows in memory, address and stride in bytes. */
interface Held {
  readonly at: number;
  readonly stride: number;
  readonly perSeed?: boolean;
}

/** Where things are that outlive a list. */
export interface Surroundings {
  readonly layout: ParameterLayout;
  readonly batch: number;
  /** Where values may lie from. */
  readonly area: number;
  /** Inputs and labels in a seed's block, bytes from its start. */
  readonly inputs: readonly Held[];
  readonly labels: number;
  /** By modality: where the places of lent codes are listed, one per lender; 0 if nobody lends. */
  readonly lent: readonly number[];
}

/** Rows of a batch, filled up so that they are worked on by fours. */
export const paddedRows = (batch: number): number => 4 * vectors(batch);

/** Writes the instructions of pieces, in their order; every value lies in the area that all replicas share. */
export class ListAssembly {
  readonly #list: Instructions;
  readonly #around: Surroundings;
  readonly #placement: Placement;
  readonly #transposed = new Map<string, Held>();
  readonly #summed = new Set<string>();
  readonly #masks = new Map<number, number>();
  readonly #losses: number;
  readonly #logged: readonly Value[];
  readonly #fixed: ReadonlyMap<number, Held>;

  /**
   * @param logged logits whose losses are kept, one after the other from `losses` on.
   * @param fixed places of values that lie elsewhere.
   */
  constructor(
    list: Instructions,
    pieces: readonly Piece[],
    around: Surroundings,
    {
      logged = [],
      fixed = new Map(),
    }: { logged?: readonly Value[]; fixed?: ReadonlyMap<Value, Held> },
  ) {
    this.#list = list;
    this.#around = around;
    const rows = { perReplica: paddedRows(around.batch), perSeed: 0 };
    this.#placement = new Placement(pieces, rows, [...fixed.keys()]);
    this.#fixed = new Map([...fixed].map(([value, place]) => [behind(value).id, place]));
    this.#logged = logged;
    this.#losses = this.reserve(4 * around.batch * logged.length);
  }

  /** First address behind all values. */
  get end(): number {
    return this.#around.area + VECTOR * this.#placement.size;
  }

  /** Losses of the logged logits: batch numbers each. */
  get losses(): number {
    return this.#losses;
  }

  /** Layers whose gradient is summed. */
  get summed(): ReadonlySet<string> {
    return this.#summed;
  }

  /** Address of a mask, one number a sample. */
  maskAt(index: number): number {
    const known = this.#masks.get(index) ?? this.reserve(4 * this.#around.batch);
    this.#masks.set(index, known);
    return known;
  }

  /** Takes so many bytes of the area. */
  reserve(bytes: number): number {
    const stride = Math.ceil(bytes / VECTOR / paddedRows(this.#around.batch));
    return this.#around.area + VECTOR * this.#placement.reserve(stride);
  }

  add(piece: Piece): void {
    const { work } = piece;
    if (work.is === 'dense') this.#dense(piece, work);
    else if (work.is === 'back') this.#back(piece, work.terms);
    else if (work.is === 'map') this.#finish(piece);
    else if (work.is === 'classify') this.#classify(piece, work);
    else if (work.is === 'pull') this.#pull(piece, work);
    else if (work.is === 'turn') this.#turn(piece, work);
    else if (work.is === 'spread') this.#spread(piece, work);
    else if (work.is === 'discrepancy') this.#discrepancy(piece, work);
    else if (work.is === 'weights') this.#weights(work);
  }

  /** Says that weights have moved: what was made of them is made anew. */
  renew(): void {
    this.#transposed.clear();
  }

  #held(value: Value): Held {
    const x = behind(value);
    if (x.from.op === 'input') return this.#around.inputs[x.from.index];
    const fixed = this.#fixed.get(x.id);
    if (fixed) return fixed;
    const { offset, stride } = this.#placement.placeOf(x);
    return this.#vectors({ offset, stride });
  }

  #vectors({ offset, stride }: { offset: number; stride: number }): Held {
    return { at: this.#around.area + VECTOR * offset, stride: VECTOR * stride };
  }

  get #rows(): number {
    return paddedRows(this.#around.batch);
  }

  #scratch(columns: number): Held {
    const stride = VECTOR * vectors(columns);
    return { at: this.reserve(stride * this.#rows), stride };
  }

  /** Where the product of a piece goes: its own place, or one from which the chain goes on. */
  #target(piece: Piece): Held {
    const { first, adds } = this.#placement.chainOf(piece);
    if (first && adds.length === 0 && this.#placement.stored(first, piece)) {
      return this.#held(first);
    }
    return this.#scratch(piece.chain[0].columns);
  }

  /** The elementwise operations behind a product that lies in `start`. */
  #finish(piece: Piece, start?: Held): void {
    const words = encodeChain(
      this.#placement.chainOf(piece),
      (value) => this.#placement.placeOf(value),
      (value) => this.#placement.stored(value, piece),
    );
    const { columns } = piece.chain[piece.chain.length - 1];
    let current = start;
    let scratch: Held | undefined;
    for (const [k, [code, offset, stride, index]] of words.entries()) {
      const place = this.#vectors({ offset, stride });
      if (code === OPS.load) {
        current = place;
        continue;
      }
      if (!current) throw new Error('Elementwise work begins with something.');
      if (code === OPS.store) {
        if (current.at !== place.at) this.#elementwise('copy', current, current, place, columns);
        current = place;
        continue;
      }
      const next = words[k + 1];
      const stored = next?.[0] === OPS.store;
      if (!stored) scratch ??= this.#scratch(columns);
      const to = stored ? this.#vectors({ offset: next[1], stride: next[2] }) : (scratch as Held);
      const [kind, factor] = ELEMENTWISE.get(code) ?? ['copy', ''];
      const by = { '': [0, 0], number: [1, index], mask: [2, factor && this.maskAt(index)] }[
        factor
      ];
      this.#elementwise(kind, current, place, to, columns, by as number[]);
      current = to;
    }
  }

  #elementwise(
    kind: (typeof KINDS)[number],
    from: Held,
    other: Held,
    to: Held,
    columns: number,
    by: readonly number[] = [0, 0],
  ): void {
    const places = [from, other, to].flatMap(({ at, stride }) => [at, stride]);
    const size = [this.#around.batch, 4 * vectors(columns)];
    this.#list.add('elementwise', KINDS.indexOf(kind), ...places, ...size, ...by);
  }

  #product(
    x: Held,
    matrix: Held & { readonly ofWeights: boolean },
    to: Held,
    depth: number,
    columns: number,
    {
      bias = -1,
      add = false,
      relu = false,
      mask,
    }: { bias?: number; add?: boolean; relu?: boolean; mask?: Held },
  ): void {
    this.#list.add(
      'product',
      ...[x.at, x.stride, Number(x.perSeed ?? false)],
      ...[matrix.at, matrix.stride, Number(matrix.ofWeights)],
      ...[to.at, to.stride, this.#rows, depth, columns],
      ...[bias + 1, Number(add) + 2 * Number(relu), mask?.at ?? 0, mask?.stride ?? 0],
    );
  }

  /** Weights of a layer from a row of the model's on. */
  #weightsOf(layer: PaddedLayer, row: number): Held & { readonly ofWeights: true } {
    const first = this.#around.layout.rowOf(layer, row);
    const stride = VECTOR * layer.width;
    return { at: VECTOR * layer.weights + first * stride, stride, ofWeights: true };
  }

  #dense(piece: Piece, { x, layer: name, row }: Extract<Work, { is: 'dense' }>): void {
    const layer = this.#around.layout.layer(name);
    const { relu } = this.#placement.chainOf(piece);
    const part = row !== undefined;
    const to = this.#target(piece);
    const depth = part ? 4 * vectors(x.columns) : layer.rows;
    const bias = part ? -1 : VECTOR * layer.bias;
    const matrix = this.#weightsOf(layer, row ?? 0);
    this.#product(this.#held(x), matrix, to, depth, 4 * layer.width, { bias, relu });
    this.#finish(piece, to);
  }

  /** Some rows of a layer's weights, transposed; once a step. */
  #transposeOf(name: string, row: number, columns: number): Held {
    const key = `${name} ${row} ${columns}`;
    const known = this.#transposed.get(key);
    if (known) return known;
    const layer = this.#around.layout.layer(name);
    const rows = 4 * vectors(columns);
    const at = this.reserve(4 * rows * 4 * layer.width);
    this.#list.add('transpose', this.#weightsOf(layer, row).at, at, rows, 4 * layer.width);
    const held = { at, stride: 4 * rows };
    this.#transposed.set(key, held);
    return held;
  }

  #back(piece: Piece, terms: readonly BackTerm[]): void {
    const { columns } = piece.chain[0];
    const chain = this.#placement.chainOf(piece);
    const to = this.#target(piece);
    for (const [k, { dy, layer, row }] of terms.entries()) {
      const matrix = { ...this.#transposeOf(layer, row, columns), ofWeights: false };
      const depth = 4 * this.#around.layout.layer(layer).width;
      const mask = chain.mask && k === terms.length - 1 ? this.#held(chain.mask) : undefined;
      const how = { add: k > 0, mask };
      this.#product(this.#held(dy), matrix, to, depth, 4 * vectors(columns), how);
    }
    this.#finish(piece, to);
  }

  #classify(piece: Piece, { loss, weight, logits }: Extract<Work, { is: 'classify' }>): void {
    const { from } = loss.logits;
    if (from.op !== 'dense') throw new Error('An answer needs a dense layer.');
    const layer = this.#around.layout.layer(from.layer);
    const out = this.#held(logits);
    const columns = 4 * layer.width;
    const bias = VECTOR * layer.bias;
    const matrix = this.#weightsOf(layer, 0);
    this.#product(this.#held(from.x), matrix, out, layer.rows, columns, { bias });
    const { batch, labels } = this.#around;
    if (loss.loss === 'squaredError') {
      const wanted = this.#held(loss.wanted);
      this.#list.add(
        'squaredError',
        ...[out.at, out.stride, wanted.at, wanted.stride, batch],
        ...[loss.wanted.columns, columns, weight.slot, this.#lossAt(loss)],
      );
    } else {
      this.#list.add(
        'crossEntropy',
        ...[out.at, out.stride, batch, loss.target.classes, columns],
        ...[labelOf(loss.target), labels, weight.slot],
        ...[this.#lossAt(loss), this.reserve(8 * columns)],
      );
    }
    if (piece.chain.length > 0) this.#back(piece, [{ dy: logits, layer: from.layer, row: 0 }]);
  }

  #lossAt({ logits }: { readonly logits: Value }): number {
    const index = this.#logged.indexOf(logits);
    return index < 0 ? 0 : this.#losses + 4 * this.#around.batch * index;
  }

  #pull(piece: Piece, { loss, weight }: Extract<Work, { is: 'pull' }>): void {
    const [student, teacher] = [this.#held(loss.student), this.#held(loss.teacher)];
    const to = this.#target(piece);
    const { from } = loss.teacher;
    if (from.op !== 'dense') throw new Error('Codes that teach are made by a dense layer.');
    const { columns } = loss.student;
    this.#list.add(
      'distance',
      DISTANCES.indexOf(loss.loss),
      ...[student, teacher, to].flatMap(({ at, stride }) => [at, stride]),
      ...[this.#around.batch, columns, 4 * vectors(columns), weight.slot],
      ...[bitsOf(1 / loss.temperature), this.reserve(20 * this.#rows + 16), loss.lender.slot],
      this.#around.lent[modalityOf(from.layer)],
    );
    this.#finish(piece, to);
  }

  #turn(piece: Piece, { dy, index }: Extract<Work, { is: 'turn' }>): void {
    const [from, to] = [this.#held(dy), this.#target(piece)];
    const { columns } = dy;
    const { batch } = this.#around;
    this.#list.add(
      'turn',
      ...[from.at, from.stride, to.at, to.stride, batch, columns, 4 * vectors(columns)],
      ...[index * batch * columns, streamKey('direction')],
    );
    this.#finish(piece, to);
  }

  #spread(piece: Piece, { a, b }: Extract<Work, { is: 'spread' }>): void {
    const [own, other, to] = [this.#held(a), this.#held(b), this.#target(piece)];
    const { batch } = this.#around;
    const scratch = this.reserve(4 * batch * (2 * batch - 1));
    this.#list.add(
      'spread',
      ...[own.at, own.stride, other.at, other.stride],
      ...[to.at, batch, 4 * vectors(a.columns), scratch],
    );
    this.#finish(piece, to);
  }

  #discrepancy(
    piece: Piece,
    { loss, weight, own: name }: Extract<Work, { is: 'discrepancy' }>,
  ): void {
    const lists = [loss[name], loss[name === 'a' ? 'b' : 'a']].map((x) => this.#held(x));
    const to = this.#target(piece);
    this.#list.add(
      'discrepancy',
      ...[...lists, to].flatMap(({ at, stride }) => [at, stride]),
      ...[this.#around.batch, 4 * vectors(loss.a.columns), weight.slot],
      this.#held(loss.spread).at,
    );
    this.#finish(piece, to);
  }

  #weights({ layer: name, uses }: Extract<Work, { is: 'weights' }>): void {
    const layer = this.#around.layout.layer(name);
    for (const [k, { x, dy }] of uses.entries()) {
      const [from, by] = [this.#held(x), this.#held(dy)];
      this.#list.add(
        'gradient',
        ...[from.at, from.stride, Number(from.perSeed ?? false), by.at, by.stride],
        ...[VECTOR * layer.weights, VECTOR * layer.bias],
        ...[layer.rows, this.#around.batch, 4 * layer.width, Number(k > 0)],
      );
    }
    this.#summed.add(name);
  }
}

/** One class for all samples, -1 for each sample's own, -2 for all classes alike. */
const labelOf = ({ label }: TargetNode): number => (label === 'any' ? -2 : (label ?? -1));

/** Modality of an encoder's layer. */
const modalityOf = (layer: string): number => Number(/^encoder(\d+)/.exec(layer)?.[1]);

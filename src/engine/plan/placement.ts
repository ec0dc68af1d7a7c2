import { type Chain, chainOf, readsOf } from './chains.ts';
import { behind, type Value } from './graph.ts';
import { vectors } from './layout.ts';
import type { Piece } from './lower.ts';

/** Where a value lies: vectors from the start, per row, and whether it is one per seed. */
export interface Place {
  readonly offset: number;
  readonly stride: number;
  readonly perSeed: boolean;
}

/** Rows of a value that is one per replica, and of one per seed. */
export interface Rows {
  readonly perReplica: number;
  readonly perSeed: number;
}

/** Which values must lie in memory, and where. */
export class Placement {
  readonly #rows: Rows;
  readonly #places = new Map<number, Place>();
  readonly #joined = new Map<number, Value>();
  readonly #readers = new Map<number, Piece[]>();
  readonly #chains = new Map<Piece, Chain>();
  readonly #kept: ReadonlySet<number>;
  #end = 0;

  /** @param outputs values that are read back. */
  constructor(pieces: readonly Piece[], rows: Rows, outputs: readonly Value[] = []) {
    this.#rows = rows;
    this.#kept = new Set(outputs.map((value) => behind(value).id));
    for (const piece of pieces) this.#read(piece);
    for (const piece of pieces) {
      const alone = (value: Value) =>
        !this.#kept.has(value.id) && this.#readers.get(value.id)?.length === 1;
      this.#chains.set(piece, chainOf(piece, alone));
    }
  }

  /** Vectors of all that was laid out. */
  get size(): number {
    return this.#end;
  }

  chainOf(piece: Piece): Chain {
    return this.#chains.get(piece) as Chain;
  }

  /** Where a value lies; laid out when first asked for. */
  placeOf(value: Value): Place {
    const x = behind(value);
    const known = this.#places.get(x.id);
    if (known) return known;
    const place = this.#allot(x);
    this.#places.set(x.id, place);
    return place;
  }

  /** Lays out so many vectors a row. */
  reserve(stride: number, perSeed = false): number {
    const offset = this.#end;
    this.#end += stride * (perSeed ? this.#rows.perSeed : this.#rows.perReplica);
    return offset;
  }

  /** Whether a value must lie in memory: someone reads it other than in place. */
  stored(value: Value, piece: Piece): boolean {
    if (this.#kept.has(value.id) || this.#joined.has(value.id)) return true;
    const chain = this.chainOf(piece);
    if (readsOf(chain).includes(value)) return true;
    return (this.#readers.get(value.id) ?? []).some((reader) => reader !== piece);
  }

  #allot(x: Value): Place {
    const whole = this.#joined.get(x.id);
    if (whole?.from.op === 'concat') {
      const { offset, stride, perSeed } = this.placeOf(whole);
      let column = 0;
      for (const part of whole.from.parts) {
        if (behind(part) === x) break;
        column += vectors(part.columns);
      }
      return { offset: offset + column, stride, perSeed };
    }
    const perSeed = x.from.op === 'input';
    const stride =
      x.from.op === 'concat'
        ? x.from.parts.reduce((sum, part) => sum + vectors(part.columns), 0)
        : vectors(x.columns);
    return { offset: this.reserve(stride, perSeed), stride, perSeed };
  }

  /** Notes who reads what, and which values are joined where. */
  #read(piece: Piece): void {
    const note = (value: Value) => {
      const x = behind(value);
      if (x.from.op === 'concat') {
        for (const part of x.from.parts) {
          const own = behind(part);
          const other = this.#joined.get(own.id);
          if (other && other !== x) throw new Error('A value can be joined only once.');
          this.#joined.set(own.id, x);
          note(own);
        }
      }
      this.#readers.set(x.id, [...(this.#readers.get(x.id) ?? []), piece]);
    };
    const { work, chain } = piece;
    if (work.is === 'dense') note(work.x);
    if (work.is === 'back') for (const { dy } of work.terms) note(dy);
    if (work.is === 'pull') for (const x of [work.loss.student, work.loss.teacher]) note(x);
    if (work.is === 'classify' && work.loss.logits.from.op === 'dense')
      note(work.loss.logits.from.x);
    if (work.is === 'classify' && work.loss.loss === 'squaredError') note(work.loss.wanted);
    if (work.is === 'turn') note(work.dy);
    if (work.is === 'spread') for (const x of [work.a, work.b]) note(x);
    if (work.is === 'discrepancy') {
      for (const x of [work.loss.a, work.loss.b, work.loss.spread]) note(x);
    }
    if (work.is === 'weights') {
      for (const { x, dy } of work.uses) {
        note(x);
        note(dy);
      }
    }
    const start = work.is === 'map' ? 0 : 1;
    const chained = chainOf({ ...piece, chain: chain.slice() }, () => false);
    for (const value of readsOf(chained)) note(value);
    for (const { base, load } of start === 0 ? [] : chained.steps) if (!load) note(base);
  }
}

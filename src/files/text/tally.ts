import type { Column } from '../table.ts';
import {
  ANYTHING,
  BOOL,
  COMMA,
  DATE,
  type Decimal,
  DOT,
  hasLeadingZeros,
  isBeyondExact,
  isMissing,
  isNone,
  kindsOf,
  numberOf,
} from './cell.ts';

const NUMBER = DOT | COMMA;
/** Values of which the other reading is shown. */
const SHOWN = 5;
/** Values of words that are looked at. */
const JUDGED = 1000;
/** Share of numbers from which on it is odd that a column holds anything else. */
const MOSTLY = 0.5;

interface Cell {
  readonly text: string;
  /** As people count: the first row of the file is 1. */
  readonly row: number;
}

/** What was seen of the cells of a column, in one pass. */
export class Tally {
  readonly name: string;
  private kinds = ANYTHING;
  private values = 0;
  private judged = 0;
  private numbers = 0;
  private empty = 0;
  private absent = 0;
  private nones = 0;
  /** Cells whose two readings as a number may differ. */
  private marked = 0;
  private readonly first: string[] = [];
  private firstMarked?: Cell;
  /** The first that is no number, and the first with which no reading was left. */
  private odd?: Cell;
  private last?: Cell;

  constructor(name: string) {
    this.name = name;
  }

  add(raw: string, row: number): void {
    const text = raw.trim();
    if (text === '') {
      this.empty++;
      return;
    }
    if (isMissing(text)) {
      this.absent++;
      return;
    }
    if (isNone(text)) {
      this.nones++;
      return;
    }
    this.values++;
    if (this.first.length < SHOWN) this.first.push(text);
    if (this.kinds === 0 && this.values > JUDGED) return;
    this.judged++;
    const kinds = kindsOf(text);
    if ((kinds & NUMBER) !== 0) {
      this.numbers++;
      if (/[.,]/.test(text)) {
        this.marked++;
        this.firstMarked ??= { text, row };
      }
    } else this.odd ??= { text, row };
    if (this.kinds !== 0 && (this.kinds & kinds) === 0) this.last = { text, row };
    this.kinds &= kinds;
  }

  /** The one decimal mark that its numbers bear, if they bear only one. */
  get evidence(): Decimal | undefined {
    if (this.marked === 0 || this.values === 0) return undefined;
    const marks = this.kinds & NUMBER;
    if (marks === DOT) return '.';
    return marks === COMMA ? ',' : undefined;
  }

  /**
   * What the column is.
   *
   * @param usual the decimal mark where both fit.
   * @param chosen the one that was asked for.
   */
  column(usual: Decimal, chosen?: Decimal): { column: Column; notes: readonly string[] } {
    const { name } = this;
    const absent = this.empty + this.absent;
    if (this.values === 0) {
      const missing = absent + this.nones;
      return {
        column: { name, type: 'text', missing },
        notes: missing > 0 ? [`Column “${name}” holds no value.`] : [],
      };
    }
    const bits = chosen === '.' ? this.kinds & ~COMMA : chosen ? this.kinds & ~DOT : this.kinds;
    if ((bits & NUMBER) !== 0) return this.numberColumn(bits, absent + this.nones, usual);
    const type = (bits & BOOL) !== 0 ? 'bool' : (bits & DATE) !== 0 ? 'date' : 'text';
    const missing = absent + (type === 'text' ? 0 : this.nones);
    return { column: { name, type, missing }, notes: [...this.gaps(), ...this.why(chosen)] };
  }

  private numberColumn(bits: number, missing: number, usual: Decimal) {
    const { name, firstMarked } = this;
    const both = (bits & NUMBER) === NUMBER;
    const decimal: Decimal = both ? usual : (bits & DOT) !== 0 ? '.' : ',';
    const type = 'number' as const;
    if (!firstMarked) return { column: { name, type, missing }, notes: [] };
    const other: Decimal = decimal === '.' ? ',' : '.';
    // What was asked for leaves the other reading to be offered.
    if ((this.kinds & NUMBER) !== NUMBER) {
      return { column: { name, type, missing, reading: { decimal } }, notes: [] };
    }
    const { text, row } = firstMarked;
    const [taken, instead] = [decimal, other].map((mark) => numberOf(text, mark));
    const first = this.first.map((cell) => numberOf(cell, other));
    return {
      column: { name, type, missing, reading: { decimal, other: { decimal: other, first } } },
      notes: [
        `Column “${name}”: “${text}” (row ${row}) is read as ${taken} and could be ${instead}; choose its decimal mark.`,
      ],
    };
  }

  /** Of a column of words: those that count as no value. */
  private gaps(): string[] {
    if (this.absent === 0) return [];
    return [`Column “${this.name}”: ${this.absent} times NA, NaN or null count as no value.`];
  }

  /** Why a column that is mostly numbers is none. */
  private why(chosen?: Decimal): string[] {
    if (this.numbers <= MOSTLY * this.judged && !(this.odd && isCode(this.odd.text))) return [];
    const cell = this.odd ?? this.last ?? this.firstMarked;
    if (!cell) return [];
    const { text, row } = cell;
    const reason = hasLeadingZeros(text)
      ? 'would lose its zeros as a number'
      : isBeyondExact(text)
        ? 'is beyond 2^53, where not every number can be told from the next'
        : this.odd
          ? 'is no number'
          : chosen
            ? `is no number with the decimal mark “${chosen}”`
            : 'contradicts the decimal mark of other rows';
    return [`Column “${this.name}” is text: “${text.slice(0, 40)}” (row ${row}) ${reason}.`];
  }
}

const isCode = (text: string): boolean => hasLeadingZeros(text) || isBeyondExact(text);

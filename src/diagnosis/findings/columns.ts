import { groupMeans } from '#numeric/matrix.ts';

/** Rows on which single columns are asked for the label, at most. */
const MOST_ASKED = 512;

/** What the columns of one code are like over all rows: whether they change, and whether they are the label. */
export class ColumnCheck {
  readonly #width: number;
  readonly #classes: number;
  readonly #first: Float64Array;
  readonly #changes: Uint8Array;
  /** The first value of each class, and whether the column has another for it. */
  readonly #ofClass: Float64Array;
  readonly #differs: Uint8Array;

  constructor(width: number, classes: number) {
    this.#width = width;
    this.#classes = classes;
    this.#first = new Float64Array(width).fill(Number.NaN);
    this.#changes = new Uint8Array(width);
    this.#ofClass = new Float64Array(width * classes).fill(Number.NaN);
    this.#differs = new Uint8Array(width);
  }

  see(code: Float64Array, labels: Int32Array): void {
    const [width, first, own] = [this.#width, this.#first, this.#ofClass];
    for (let n = 0; n < labels.length; n++) {
      const of = labels[n] * width;
      for (let c = 0; c < width; c++) {
        const value = code[n * width + c];
        if (value !== first[c]) {
          if (Number.isNaN(first[c])) first[c] = value;
          else this.#changes[c] = 1;
        }
        if (value !== own[of + c]) {
          if (Number.isNaN(own[of + c])) own[of + c] = value;
          else this.#differs[c] = 1;
        }
      }
    }
  }

  get constant(): number[] {
    return [...this.#changes.keys()].filter((c) => this.#changes[c] === 0);
  }

  /** A column that has one value for each class and another for each other, or nothing. */
  get label(): number | undefined {
    return [...this.#differs.keys()].find((c) => {
      if (this.#differs[c]) return false;
      const values = Array.from(
        { length: this.#classes },
        (_, k) => this.#ofClass[k * this.#width + c],
      ).filter((value) => !Number.isNaN(value));
      return new Set(values).size === values.length;
    });
  }
}

/** Half of a sample: codes of one sense and labels. */
interface Half {
  readonly code: Float64Array;
  readonly labels: Int32Array;
}

/** The column by which alone most rows are told right: by the class whose training mean is nearest. */
export function bestColumn(
  { code, labels }: Half,
  training: Half,
  classes: number,
): { column: number; accuracy: number } {
  const width = code.length / labels.length;
  const asked = Math.min(MOST_ASKED, labels.length);
  const means = groupMeans(training.code, training.labels, width, classes);
  let best = { column: 0, accuracy: 0 };
  for (let column = 0; column < width; column++) {
    let right = 0;
    for (let n = 0; n < asked; n++) {
      const value = code[n * width + column];
      let nearest = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let k = 0; k < classes; k++) {
        const away = Math.abs(value - means[k * width + column]);
        if (away < least) [least, nearest] = [away, k];
      }
      if (nearest === labels[n]) right++;
    }
    if (right / asked > best.accuracy) best = { column, accuracy: right / asked };
  }
  return best;
}

import type { Contents } from '../contents/contents.ts';
import { countsOf, imbalanceOf } from '../imbalance.ts';
import type { Finding } from '../report.ts';
import type { Sample } from '../sample.ts';
import { bestColumn, ColumnCheck } from './columns.ts';
import { Repeats } from './repeats.ts';

/** Columns, classes and arrays that are named at most. */
const MOST_NAMED = 8;
/** Held-out rows of a class from which its own accuracy says something. */
const FEW_OF_CLASS = 30;
/** Part of the rows beyond which repeated ones are the nature of a code, and no leak. */
const BY_NATURE = 0.5;

/** What is looked for in a file while its rows go by. */
export class Findings {
  readonly #contents: Contents;
  readonly #repeats: Repeats;
  readonly #columns: readonly ColumnCheck[];

  constructor(contents: Contents) {
    this.#contents = contents;
    const { senses, rows, classes } = contents;
    this.#repeats = new Repeats(rows, senses.length);
    this.#columns = senses.map(({ width }) => new ColumnCheck(width, classes.length));
  }

  /** Rows of the file, once each. */
  see(rows: Int32Array, codes: readonly Float64Array[]): void {
    const labels = rows.map((row) => this.#contents.labels[row]);
    this.#repeats.see(rows, codes);
    for (const [i, code] of codes.entries()) this.#columns[i].see(code, labels);
  }

  /** What was found, once all rows went by. */
  all(sample: Sample): Finding[] {
    return [
      ...this.#shared(),
      ...this.#repeated(),
      ...this.#inCodes(sample),
      ...this.#constant(),
      ...classesOf(this.#contents),
    ];
  }

  #shared(): Finding[] {
    const { groups, split, shared } = this.#contents;
    if (!groups || !split) return [];
    if (shared.groups === 0) return [{ id: 'groups-apart', level: 'fine', args: {} }];
    const args = { count: shared.groups, rows: shared.rows };
    return [{ id: 'groups-shared', level: 'leak', args }];
  }

  #repeated(): Finding[] {
    const { heldOut, training, senses } = this.#contents;
    const found = this.#repeats.count(heldOut, training);
    if (!found) return [];
    const levelOf = (rows: number) => (rows > BY_NATURE * heldOut.length ? 'warning' : 'leak');
    const joint: Finding =
      found.joint > 0
        ? { id: 'rows-repeated', level: levelOf(found.joint), args: { rows: found.joint } }
        : { id: 'rows-apart', level: 'fine', args: { rows: 0 } };
    const single = senses.flatMap(({ name }, i): Finding[] => {
      const rows = found.senses[i];
      if (rows <= found.joint) return [];
      return [{ id: 'sense-repeated', level: levelOf(rows), args: { sense: name, rows } }];
    });
    return [joint, ...single];
  }

  #inCodes({ heldOut, training }: Sample): Finding[] {
    const { senses, classes, rows } = this.#contents;
    const best = senses.map(({ name }, i) => {
      const [own, known] = [heldOut, training].map(({ codes, labels }) => ({
        ...{ code: codes[i], labels },
      }));
      return { sense: name, ...bestColumn(own, known, classes.length) };
    });
    const hidden = senses.flatMap(({ name }, i): Finding[] => {
      const column = this.#columns[i].label;
      if (column === undefined || rows < 3 * classes.length) return [];
      return [{ id: 'label-in-code', level: 'leak', args: { sense: name, column, accuracy: 1 } }];
    });
    if (hidden.length > 0) return hidden;
    const args = best.reduce((most, one) => (one.accuracy > most.accuracy ? one : most));
    return [{ id: 'no-label-in-code', level: 'fine', args }];
  }

  #constant(): Finding[] {
    const found = this.#contents.senses.flatMap(({ name }, i): Finding[] => {
      const { constant } = this.#columns[i];
      if (constant.length === 0) return [];
      const columns = constant.slice(0, MOST_NAMED).join(', ');
      const args = { sense: name, count: constant.length, columns };
      return [{ id: 'constant-columns', level: 'warning', args }];
    });
    return found.length > 0 ? found : [{ id: 'columns-vary', level: 'fine', args: {} }];
  }
}

/** How often classes come among held-out rows. */
function classesOf({ heldOut, training, labels, classes }: Contents): Finding[] {
  const counts = countsOf(
    heldOut.map((row) => labels[row]),
    classes.length,
  );
  const order = [...counts.keys()].sort((a, b) => counts[a] - counts[b]);
  const fair = heldOut.length / classes.length;
  const rare = order.filter((k) => counts[k] < FEW_OF_CLASS || counts[k] < fair / 2);
  const found = rare.slice(0, MOST_NAMED).map((k): Finding => {
    const margin = counts[k] > 0 ? Math.min(1, 0.98 / Math.sqrt(counts[k])) : 1;
    return {
      id: 'rare-class',
      level: 'warning',
      args: { class: classes[k], rows: counts[k], margin },
    };
  });
  const uneven = imbalanceOf(
    training.map((row) => labels[row]),
    classes.length,
  );
  if (uneven) {
    const args = { class: classes[uneven.commonest], rate: uneven.rate };
    found.push({ id: 'imbalance', level: 'warning', args });
  }
  return found.length > 0 ? found : [{ id: 'classes-common', level: 'fine', args: {} }];
}

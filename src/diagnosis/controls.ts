import type { Contents } from './contents/contents.ts';
import { readRows } from './contents/named-arrays.ts';
import type { Form } from './judge.ts';
import {
  hiddenOf,
  joined,
  readAnswers,
  type Trained,
  type Training,
  trainReadOut,
} from './read-outs.ts';
import type { Rows, Sample } from './sample.ts';
import type { Columns } from './standing.ts';
import type { Tally } from './tally.ts';

/** Senses up to which a head is trained on every set of them. */
const FEW_SENSES = 3;

/** What was trained on the codes, so far. */
export interface Controls {
  readonly linear: Trained[];
  readonly mlp: Trained[];
  joint: Trained | undefined;
  /** By bit mask: accuracy on the sample of a network trained on two or more senses, but not all. */
  readonly ofSets: Map<number, number>;
  /** Per sense: accuracy on the sample of the better read-out of `alone.<sense>`, or nothing. */
  readonly alone: (number | null)[];
}

export const noControls = (): Controls => ({
  ...{ linear: [], mlp: [], joint: undefined, ofSets: new Map(), alone: [] },
});

/** Which read-out is the control of each sense: the one that did better on rows set aside. */
export const formsOf = ({ linear, mlp }: Controls): Form[] =>
  mlp.map((own, i) => (own.loss < linear[i].loss ? 'mlp' : 'linear'));

/** Trains all there is to train on a sample, and tells after each how much of it is done. */
export async function trainControls(
  contents: Contents,
  { heldOut, training }: Sample,
  { pace, steps }: Pick<Training, 'pace' | 'steps'>,
  controls: Controls,
  told: (done: number) => void,
): Promise<void> {
  const { senses } = contents;
  const m = senses.length;
  const hidden = hiddenOf(contents);
  const every = 2 ** m - 1;
  const sets =
    m > FEW_SENSES
      ? []
      : Array.from({ length: every }, (_, set) => set).filter((set) => set & (set - 1));
  const all = 2 * m + sets.length + 1;
  let done = 0;
  const one = async (
    name: string,
    codes: Float64Array,
    units: number,
    of: Training['contents'],
  ) => {
    const trained = await trainReadOut({ contents: of, pace, steps, name }, training, codes, units);
    told(++done / all);
    return trained;
  };
  for (const [i, { name }] of senses.entries()) {
    controls.linear.push(await one(`linear-${name}`, training.codes[i], 0, contents));
    controls.mlp.push(await one(`mlp-${name}`, training.codes[i], hidden, contents));
  }
  const present = (set: number, { codes, labels }: Rows) =>
    joined(
      codes.filter((_, i) => set & (1 << i)),
      labels.length,
    );
  controls.joint = await one('joint', present(every, training), hidden, contents);
  for (const set of sets) {
    const trained = await one(`set-${set}`, present(set, training), hidden, contents);
    controls.ofSets.set(set, accuracyOn(contents, trained, heldOut, present(set, heldOut)));
  }
  for (const sense of senses)
    controls.alone.push(await encoderOf({ contents, pace, steps }, sense, heldOut, training));
}

/** Accuracy of the better read-out of the codes of an encoder that was trained alone. */
async function encoderOf(
  how: Omit<Training, 'name'>,
  { name, alone }: Contents['senses'][number],
  heldOut: Rows,
  training: Rows,
): Promise<number | null> {
  if (!alone) return null;
  const { contents } = how;
  const known = await readRows(contents.arrays, alone, training.rows);
  const asked = await readRows(contents.arrays, alone, heldOut.rows);
  const read = async (hidden: number) =>
    trainReadOut({ ...how, name: `alone-${name}-${hidden}` }, training, known, hidden);
  const [linear, mlp] = [await read(0), await read(hiddenOf(contents))];
  return accuracyOn(contents, mlp.loss < linear.loss ? mlp : linear, heldOut, asked);
}

function accuracyOn(
  contents: Contents,
  trained: Trained,
  { rows, labels }: Rows,
  codes: Float64Array,
): number {
  const answers = readAnswers(contents, trained, rows, codes);
  return labels.filter((label, n) => label === answers[n]).length / labels.length;
}

/** Counts what the read-outs answer right on held-out rows. @param places of the rows in `heldOut`. */
export function countControls(
  contents: Contents,
  { linear, mlp, joint }: Controls,
  tally: Tally,
  columns: Columns,
  { rows, labels, codes }: Rows,
  places: ArrayLike<number>,
): void {
  const count = (column: number, trained: Trained, own: Float64Array) => {
    const answers = readAnswers(contents, trained, rows, own);
    labels.forEach((label, n) => {
      tally.add(places[n], column, Number(answers[n] === label));
    });
  };
  for (const [i, code] of codes.entries()) {
    count(columns.linear + i, linear[i], code);
    count(columns.mlp + i, mlp[i], code);
  }
  if (joint) count(columns.joint, joint, joined(codes, rows.length));
}

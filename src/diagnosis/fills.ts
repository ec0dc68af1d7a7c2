import { transposed } from '#numeric/matrix.ts';
import { addColumnsByColumns, rowsByColumns } from '#numeric/products.ts';
import * as probes from '#probes/index.ts';
import type { Contents } from './contents/contents.ts';
import type { GivenHead } from './contents/given-head.ts';
import type { FillId } from './report.ts';
import { type Rows, rowsAt } from './sample.ts';
import { partsOf } from './scan.ts';

/** Multiplications that looking for the nearest rows may take. */
const MOST_WORK = 4e8;

type Slow = Extract<FillId, 'zeros' | 'nearest' | 'class mean'>;

/**
 * Accuracy of every set of senses, by bit mask, under the fills that are measured on the sample alone: zeros, the
 * codes of the nearest training row, and the mean of the row's own class, which looks at the label.
 */
export function accuraciesByFill(
  head: GivenHead,
  { senses, classes }: Contents,
  heldOut: Rows,
  training: Rows,
): Record<Slow, Float64Array> {
  const widths = senses.map(({ width }) => width);
  const wide = widths.reduce((sum, width) => sum + width, 0);
  const most = Math.floor(Math.sqrt(MOST_WORK / wide));
  const [few, known] = [heldOut, training].map((rows) => firstOf(rows, most, widths));
  const parts = partsOf(head, few);
  const reference = partsOf(head, known);
  const under = (fill: probes.Fill) => probes.subsetAccuracies(head, parts, few.labels, fill);
  const near = { codes: few.codes, reference: known.codes, widths };
  return {
    zeros: under(probes.zeroFill(head.fusion)),
    nearest: under(probes.nearestFill(near, reference, head.fusion)),
    'class mean': under(probes.classMeanFill(reference, known.labels, few.labels, classes.length)),
  };
}

function firstOf(rows: Rows, most: number, widths: readonly number[]): Rows {
  if (rows.rows.length <= most) return rows;
  const step = rows.rows.length / most;
  const places = Int32Array.from({ length: most }, (_, k) => Math.floor(k * step));
  return rowsAt(rows, places, widths);
}

/**
 * Share of each sense of the gradient of the loss by the weights that read it: the norms of its blocks of the
 * first layer. It measures what training would change next, and how large codes are written, not what the head
 * computes.
 */
export function gradientShares(head: GivenHead, rows: Rows): Float64Array {
  const { fusion, classes } = head;
  const { codes, labels } = rows;
  const parts = partsOf(head, rows);
  const active = probes.activations(head, parts, labels.length);
  const wanted = probes
    .logSoftmax(probes.logits(head, active), classes)
    .map((odds, k) => Math.exp(odds) - Number(labels[Math.floor(k / classes)] === k % classes));
  const back = rowsByColumns(wanted, answerRows(head), new Float64Array(fusion));
  if (!head.linear) for (let k = 0; k < back.length; k++) back[k] *= Number(active[k] > 0);
  const norms = codes.map((code, i) => {
    const block = new Float64Array(head.blocks[i].length);
    addColumnsByColumns(code, back, block, fusion);
    return probes.gradientNorms(block, [{ start: 0, end: block.length }])[0];
  });
  return probes.shares(Float64Array.from(norms));
}

const answerRows = ({ answerWeights, classes }: GivenHead): Float64Array =>
  transposed(answerWeights, classes);

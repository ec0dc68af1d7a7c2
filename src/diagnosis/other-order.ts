import { rowsByColumns } from '#numeric/products.ts';
import type { Contents } from './contents/contents.ts';
import type { Rows } from './sample.ts';
import { answersOf, logitsOf, partsOf } from './scan.ts';

/** Senses up to which every order is tried, and how much better one has to be. */
const FEW_SENSES = 4;
const BETTER_BY = 0.1;

/**
 * The order of senses in which this head would be right far more often than in the one it was read in: whoever
 * wrote the file may have joined the codes in another. Nothing if there is none.
 */
export function otherOrder(
  { head, senses }: Pick<Contents, 'head' | 'senses'>,
  rows: Rows,
): { readonly order: string; readonly accuracy: number } | undefined {
  if (!head || senses.length > FEW_SENSES) return undefined;
  const { codes, labels } = rows;
  const rightIn = (parts: readonly Float64Array[]) => {
    const answers = answersOf(logitsOf(head, parts, labels.length), head.classes);
    return labels.filter((label, n) => label === answers[n]).length / labels.length;
  };
  const least = rightIn(partsOf(head, rows)) + BETTER_BY;
  if (least > 1) return undefined;
  const all = new Float64Array(head.blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of head.blocks) {
    all.set(block, at);
    at += block.length;
  }
  const nothing = new Float64Array(head.fusion);
  const accuracyIn = (order: readonly number[]) => {
    let from = 0;
    const parts = order.map((i) => {
      const to = from + senses[i].width * head.fusion;
      const part = rowsByColumns(codes[i], all.slice(from, to), nothing);
      from = to;
      return part;
    });
    return rightIn(parts);
  };
  const best = ordersOf([...senses.keys()])
    .slice(1)
    .map((order) => ({ order, accuracy: accuracyIn(order) }))
    .reduce((most, one) => (one.accuracy > most.accuracy ? one : most));
  if (best.accuracy < least) return undefined;
  const order = best.order.map((i) => senses[i].name).join(', ');
  return { order, accuracy: best.accuracy };
}

/** All orders; first that in which they stand. */
function ordersOf(places: readonly number[]): number[][] {
  if (places.length === 0) return [[]];
  return places.flatMap((first) =>
    ordersOf(places.filter((place) => place !== first)).map((rest) => [first, ...rest]),
  );
}

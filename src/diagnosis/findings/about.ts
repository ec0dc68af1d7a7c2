import { rowsOf } from '#files/arrays.ts';
import { readRows } from '../contents/named-arrays.ts';
import type { Known } from '../known.ts';
import type { Finding } from '../report.ts';
import type { Sample } from '../sample.ts';
import { answersOf, logitsOf, partsOf } from '../scan.ts';

/** Part of the answers that a head and the logits beside it may give differently, by rounding. */
const ROUNDING = 0.01;

/** What there is to say on how the file was read. */
export async function aboutFile(
  { contents, ofHead, probed }: Known,
  sample: Sample,
): Promise<Finding[]> {
  const { rows, split, groups, heldOut, byAlphabet, classes, arrays, head } = contents;
  const found: Finding[] = [];
  const logits = await logitsFinding(contents, sample);
  if (logits) found.push(logits);
  if (!split) found.push({ id: 'no-split', level: 'warning', args: { rows } });
  const dead = ofHead?.inside.dead ?? 0;
  if (dead > 0) {
    const args = { count: dead, of: head?.fusion ?? 0 };
    found.push({ id: 'dead-neurons', level: 'warning', args });
  }
  const count = groups ? new Set(Array.from(heldOut, (row) => groups[row])).size : 0;
  if (groups && count < 10)
    found.push({ id: 'few-groups', level: 'warning', args: { groups: count } });
  if (byAlphabet) {
    found.push({ id: 'text-labels', level: 'warning', args: { order: classes.join(', ') } });
  }
  const names = arrays.unused.join(', ');
  if (names) found.push({ id: 'ignored-arrays', level: 'warning', args: { names } });
  if (!sample.whole) {
    found.push({ id: 'sampled', level: 'fine', args: { rows: probed, of: heldOut.length } });
  }
  return found;
}

/** Whether the head gives back the logits that stand in the file. */
async function logitsFinding(
  { logits, head, arrays }: Known['contents'],
  { heldOut }: Sample,
): Promise<Finding | undefined> {
  if (!logits || !head || rowsOf(logits.shape) === 0) return undefined;
  const parts = partsOf(head, heldOut);
  const own = answersOf(logitsOf(head, parts, heldOut.labels.length), head.classes);
  const stored = answersOf(await readRows(arrays, logits, heldOut.rows), head.classes);
  const rate = (answers: Int32Array) =>
    heldOut.labels.filter((label, n) => label === answers[n]).length / heldOut.labels.length;
  const differ = own.filter((answer, n) => answer !== stored[n]).length / own.length;
  const args = { accuracy: rate(own), stored: rate(stored) };
  return differ > ROUNDING
    ? { id: 'logits-differ', level: 'warning', args }
    : { id: 'logits-agree', level: 'fine', args };
}

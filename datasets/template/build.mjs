/** Builds the packed set: `npm run build` in this folder, byte for byte. */
import { dice, nibbles, shuffled, writeSet } from '../pack.mjs';

const CLASSES = ['even', 'odd'];
const [GROUPS, EACH, HELD_OUT] = [80, 10, 20];
const random = dice(2026);

/** Groups, whole: what belongs together is never on both sides of the split. Those trained on come first. */
const groups = shuffled(
  Array.from({ length: GROUPS }, (_, k) => k),
  random,
).flatMap((group) => new Array(EACH).fill(group));
const labels = groups.map((group) => group % CLASSES.length);
const test = HELD_OUT * EACH;
const numbers = (inputs, most) =>
  labels.flatMap((label) =>
    Array.from({ length: inputs }, () => Math.min(most, Math.floor(random() * most) + label)),
  );

writeSet('ID', {
  version: 1,
  title: 'TITLE',
  sources: {},
  classes: CLASSES,
  train: labels.length - test,
  test,
  labels,
  groups,
  files: {
    left: { name: 'left.4bit.gz', bytes: nibbles(numbers(16, 15)) },
    right: { name: 'right.byte.gz', bytes: Uint8Array.from(numbers(5, 255)) },
  },
  senses: [
    { id: 'left', inputs: 16, shape: [4, 4], scaled: 'together', format: '4bit', file: 'left' },
    { id: 'right', inputs: 5, scaled: 'by column', format: 'byte', file: 'right' },
  ],
  licences: { 'LICENCE.txt': 'The files of this folder are in the public domain (CC0 1.0).\n' },
});

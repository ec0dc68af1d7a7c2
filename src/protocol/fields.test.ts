import { expect, it } from 'vitest';
import type { FieldRow } from './field-row.ts';
import { dueAt, FIELDS, HASHED_FIELDS, RARE_EVERY, SLOW_EVERY, SLOW_FIELDS } from './fields.ts';
import { layoutOf } from './layout.ts';

/** What runs that were kept hold, in this order; what is measured since then stands behind it. */
const RELEASED = `trainLoss 1, loss 1, accuracy 1, accuracyMean 8, accuracySubstituted 8, shapley 3,
  share 3, entanglement 1, polysemantic 1, noise 18, predictive 18, collision 6, sigmaW 6, sigmaA 6,
  rankW 4, rankA 4, encoderAccuracy 3, predictiveRank 1, rankWithout 3, shapleyLoss 3, shareLoss 3,
  accuracyZero 8, accuracyResampled 8, shapleyResampled 3, shareResampled 3, permutationDrop 3,
  utilisation 3, codeCka 3, codeCosine 3, fusedCka 3, discriminatorAccuracy 1, capacityEntropy 1,
  sigmaAgop 6, rankAgop 4, agopAlignment 1, sigmaGradient 6, rankGradient 4, gradientNorm 3,
  ensembleAccuracy 8, refitAccuracy 1, classAccuracy 3, classTransfer 6`
  .split(',')
  .map((entry) => entry.trim());

it('keeps what was released where it was', () => {
  const { fields, width } = layoutOf({ modalities: 3, fusion: 6, latent: 5, classes: 8 });
  const entries = Object.entries(fields);
  expect(
    entries.map(([name, { length }]) => `${name} ${length}`).slice(0, RELEASED.length),
  ).toEqual(RELEASED);
  let offset = 0;
  for (const [, field] of entries) {
    expect(field.offset).toBe(offset);
    offset += field.length;
  }
  expect(width).toBe(offset);
});

it('keeps what fingerprints hash, and what costs a step', () => {
  expect(HASHED_FIELDS).toEqual(['accuracyMean', 'share', 'entanglement', 'noise', 'predictive']);
  expect(SLOW_FIELDS).toEqual([
    ...['sigmaGradient', 'rankGradient', 'gradientNorm'],
    ...['refitAccuracy', 'classAccuracy', 'classTransfer'],
  ]);
});

it('takes slow fields every fourth time, rare ones every eighth, and all of them at the end', () => {
  const run = { probeEvery: 10, steps: 105 };
  const at = (step: number) => {
    const { slow, rare } = dueAt(step, run);
    return `${slow ? 'slow' : ''}${rare ? ' rare' : ''}`;
  };
  expect([0, 10, 40, 80, 100, 105].map(at)).toEqual([
    'slow',
    '',
    'slow',
    'slow rare',
    '',
    'slow rare',
  ]);
});

const bound = (value: number): string =>
  `${value < 0 ? '−' : ''}${Number.isFinite(value) ? Math.abs(value) : '∞'}`;

const rowOf = ([name, row]: [string, FieldRow]): string => {
  const { per, unit, range, estimator, slow, rare, shared, hashed } = row;
  const notes = [
    ...(slow ? [`every ${rare ? RARE_EVERY : SLOW_EVERY}th time`] : []),
    ...(shared ? ['one for all arms on a seed'] : []),
    ...(hashed ? ['in fingerprints'] : []),
  ];
  const cells = [`\`${name}\``, per, unit, `${range.map(bound).join(' to ')}`, estimator];
  return `| ${[...cells, notes.join(', ')].join(' | ')} |`;
};

it('is what docs/measurements.md says; `npm run unit -- src/protocol -u` writes it', async () => {
  const text = [
    '# What is measured\n',
    'The columns of exported runs: one number per step, arm and seed for each network, sense, set of',
    'senses and so on, as the second column says. Senses stand in the heads by their names:',
    '`share.slow-sense`; a set as `accuracyMean.image+sound`, none of them as `accuracyMean.none`; a probe of',
    'the first that is read on the second as `classTransfer.image>sound`. Neurons and directions are counted',
    'from 0. What was not measured, or is not defined, is empty in CSV and null in Parquet. Beside a CSV file',
    'lies one that ends in `.about.json`: settings and changes of the run, its link, and what each column is;',
    'in Parquet the same is the value of the key `wane`.\n',
    '| name | one per | unit | range | how it is taken | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(FIELDS).map(rowOf),
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/measurements.md');
});

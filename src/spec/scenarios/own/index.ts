import type { RunParams } from '../../run-params.ts';
import { PACKED_NOISE } from '../packed-noise.ts';
import type { Scenario } from '../scenario.ts';
import { MOST_CLASSES, type OwnSense, parseOwn } from './own-set.ts';

/** What stands where a run names no data. */
const NONE: readonly OwnSense[] = [
  { label: 'first', inputs: 1 },
  { label: 'second', inputs: 1 },
];

const sensesOf = ({ own }: RunParams): readonly OwnSense[] => parseOwn(own)?.senses ?? NONE;

/** Data that a visitor brings. A run names them; they are given to it where they are. */
export const own: Scenario = {
  id: 'own',
  basis: 'Data of the visitor’s own.',
  classes: Array.from({ length: MOST_CLASSES }, (_, k) => `class ${k + 1}`),
  classCount: (run) => parseOwn(run.own)?.classes ?? 2,
  settings: ['own', ...PACKED_NOISE, 'loudness', 'corrupt'],
  inSight: ['noise1', 'noise2', 'beta', 'lambda', 'learningRate', 'fusion'],
  senseOf: { noise1: 0, noise2: 1 },
  cost: 1,
  presets: [
    {
      id: 'own',
      revision: 1,
      title: 'Your own data',
      line: 'A file of yours, its columns made into senses. It stays with you.',
      changes: { scenario: 'own', engine: 'plan-cpu', trainSize: 6000 },
      methodsAt: 300,
    },
  ],
  earlier: [],
  source: 'own',
  senses: (run) =>
    sensesOf(run).map(({ label, inputs }, sense) => ({
      id: `own-${sense + 1}`,
      label,
      inputs,
      noise: { sd: run[PACKED_NOISE[sense]] },
      loudness: sense === sensesOf(run).length - 1 ? run.loudness : 1,
    })),
};

import type { Scenario } from '../scenario.ts';
import { inputsOf, WARD_SENSES } from './senses.ts';

/** Synthetic patients, in the shape of MIMIC-IV and of nobody who ever lived. */
export const ward: Scenario = {
  id: 'ward',
  basis: 'Synthetic patients, drawn from a model of made-up illnesses: no data of real people.',
  classes: ['no', 'yes'],
  settings: ['question', 'masked', 'maskOf', 'even', 'world'],
  inSight: ['masked', 'lambda', 'pSub', 'learningRate', 'hidden', 'fusion'],
  senseOf: {},
  called: { world: 'Hospital' },
  cost: 1,
  presets: [
    {
      id: 'synthetic-ward',
      revision: 1,
      title: 'A synthetic ward',
      line: 'Six kinds of records of synthetic patients: who dies? In the shape of MIMIC-IV, with no data of real people.',
      changes: { scenario: 'ward', world: 1, trainSize: 4000, seeds: 2 },
      methodsAt: 300,
      unrecorded: true,
    },
  ],
  earlier: [],
  source: 'ward',
  plurals: ['Notes', 'Labs', 'Diagnoses', 'Procedures', 'Demographics'],
  senses: () =>
    WARD_SENSES.map((sense) => ({ id: sense.id, label: sense.label, inputs: inputsOf(sense) })),
};

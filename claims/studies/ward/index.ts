import { keyOf } from '#sweep/trial.ts';
import type { Study } from '../study.ts';
import {
  ADDED,
  type Added,
  type Compared,
  inTable1,
  inTable2,
  inTable4,
  METHODS_COMPARED,
  TRAININGS,
  type Training,
  WARD,
} from './design.ts';
import { found } from './found.ts';
import { markdownOf } from './markdown.ts';

const trainings = Object.keys(TRAININGS) as Training[];
const added = Object.keys(ADDED) as Added[];

const all = WARD.hospitals.flatMap((hospital) => [
  ...(Object.keys(METHODS_COMPARED) as Compared[]).flatMap((method) =>
    WARD.questions.flatMap((question) =>
      WARD.rates.map((rate) => inTable1(hospital, method, question, rate)),
    ),
  ),
  ...trainings.flatMap((training) =>
    added.flatMap((more) => [
      ...WARD.questions.map((question) => inTable2(hospital, training, more, question)),
      ...WARD.labRates.map((rate) => inTable4(hospital, training, more, rate)),
    ]),
  ),
]);

export const ward: Study = {
  id: 'ward',
  revision: 1,
  child: new URL('./child.ts', import.meta.url),
  seeds: [WARD.seed],
  worlds: WARD.hospitals,
  trials: [...new Map(all.map((trial) => [keyOf(trial), trial])).values()],
  found: (read) => {
    const kept = found(read);
    return { kept, lines: [markdownOf(kept)] };
  },
};

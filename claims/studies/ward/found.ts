import type { Trial } from '#sweep/trial.ts';
import type { Reader } from '../../claim.ts';
import {
  ADDED,
  type Added,
  type Compared,
  type Fill,
  inTable1,
  inTable2,
  inTable4,
  METHODS_COMPARED,
  type Question,
  TRAININGS,
  type Training,
  WARD,
} from './design.ts';

type Curve = 'roc' | 'pr';
const CURVES: readonly Curve[] = ['roc', 'pr'];

/** A number of a table: hospital by hospital, none where a run diverged. */
export type Cell = readonly (number | null)[];

export interface Row {
  readonly name: string;
  readonly fill: Fill;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
}

export interface Found {
  readonly hospitals: readonly number[];
  /** Columns: mortality ROC and PR, readmission ROC and PR; each the mean over the rates of missing senses. */
  readonly table1: readonly Row[];
  /** The same columns, at a rate of 0. */
  readonly table2: readonly Row[];
  /** Columns: the rates at which the laboratory is missing; ROC of mortality. */
  readonly table4: readonly Row[];
}

const keys = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];

/** Whether anything stands in for a missing sense but what went in. */
const FILLS = (substitutes: boolean): readonly Fill[] =>
  substitutes ? ['as it went in', 'by substitution'] : ['as it went in'];

export function found(read: Reader): Found {
  const one = (trial: Trial, curve: Curve, fill: Fill): number =>
    read.last(trial, `${curve}${fill === 'as it went in' ? 'In' : 'Substituted'}`)[0];
  const cell = (of: (hospital: number) => number): Cell =>
    WARD.hospitals.map((hospital) => {
      const value = of(hospital);
      return Number.isFinite(value) ? value : null;
    });
  const both = (of: (question: Question, curve: Curve) => Cell): Cell[] =>
    WARD.questions.flatMap((question) => CURVES.map((curve) => of(question, curve)));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const rows1 = (name: Compared): Row[] =>
    FILLS(name !== 'vanilla' && name !== 'modality dropout').map((fill) => ({
      ...{ name, fill },
      cells: both((question, curve) =>
        cell((hospital) =>
          mean(
            WARD.rates.map((rate) => one(inTable1(hospital, name, question, rate), curve, fill)),
          ),
        ),
      ),
    }));
  const pairs = keys(TRAININGS).flatMap((training) =>
    keys(ADDED).map((added): [Training, Added] => [training, added]),
  );
  const nameOf = (training: Training, added: Added) =>
    added === 'alone' ? training : `${training} ${added}`;
  return {
    hospitals: WARD.hospitals,
    table1: keys(METHODS_COMPARED).flatMap(rows1),
    table2: pairs.map(([training, added]) => ({
      ...{ name: nameOf(training, added), fill: 'as it went in' as const },
      cells: both((question, curve) =>
        cell((hospital) =>
          one(inTable2(hospital, training, added, question), curve, 'as it went in'),
        ),
      ),
    })),
    table4: pairs.flatMap(([training, added]) =>
      FILLS(added !== 'alone').map((fill) => ({
        ...{ name: nameOf(training, added), fill },
        cells: WARD.labRates.map((rate) =>
          cell((hospital) => one(inTable4(hospital, training, added, rate), 'roc', fill)),
        ),
      })),
    ),
  };
}

import type { Table } from '#panels/panel.ts';
import { capital } from '#panels/words.ts';
import type { Cell } from '#sweep/map/cells.ts';
import type { Point } from '#sweep/points.ts';
import { settingAxes } from '#sweep/sweep.ts';
import { settingName, valueWords } from '../axis-words.ts';
import { outcomeName, printOf } from '../measure-words.ts';
import { methodName } from '../method-words.ts';
import { type Sight, scenarioRun, tintedOf } from '../sight.ts';
import { VIEW_WORDS as VIEW } from '../view-words.ts';
import type { MapModel } from './landscape-of.ts';
import { MAP_WORDS as WORDS } from './map-words.ts';

/** A point by its settings: "strength 2, noise 1". */
export function pointName(sight: Pick<Sight, 'points'>, { values, method }: Point): string {
  const run = scenarioRun(sight);
  const settings = settingAxes(sight.points.sweep).map(
    (axis, k) => `${settingName(axis, run)} ${valueWords(values[k])}`,
  );
  return [...settings, ...(method ? [methodName(method)] : [])].join(', ');
}

/** "2 of 3 seeds collapsed". */
const countWords = ({ mean, count }: Cell): string =>
  WORDS.seedsLost(Math.round(mean * count), count);

const finite = ({ low, high }: Cell): boolean => Number.isFinite(low) && Number.isFinite(high);

/** Why networks of a cell have no number: "1 diverged, 2 not yet". */
function lackWords({ diverged, failed, absent, values, count }: Cell, finished: boolean): string {
  const unmeasured = values.length - count - diverged - failed - absent;
  const lacks = [
    [diverged, WORDS.lacks.diverged],
    [failed, WORDS.lacks.failed],
    [unmeasured, WORDS.lacks.unmeasured],
    [absent, finished ? WORDS.lacks.missing : WORDS.lacks.waiting],
  ] as const;
  return lacks.flatMap(([many, words]) => (many > 0 ? [`${many} ${words}`] : [])).join(', ');
}

/** How far what was measured is from what theory says, as a part of that: "+3 %". */
const deviation = (measured: number, theory: number): string => {
  const part = Math.round(100 * (measured / theory - 1));
  return `${part < 0 ? '−' : '+'}${Math.abs(part)} %`;
};

/** What is known of a point, in a sentence or two. */
export function cellWords(model: MapModel, index: number): string {
  const { sight, tinted, voted, theory } = model;
  const cell = tinted[index];
  const print = printOf(tintedOf(sight));
  const words = [pointName(sight, cell.point)];
  const votes = voted?.[index];
  if (votes && votes.count > 0) words.push(countWords(votes));
  if (cell.count > 0 && cell !== votes) {
    const name = outcomeName(tintedOf(sight), scenarioRun(sight));
    const range = finite(cell) ? ` ${WORDS.interval(print(cell.low), print(cell.high))}` : '';
    const seeds = cell.values.map((value) => (value === undefined ? '–' : print(value)));
    const own = { name: capital(name), mean: print(cell.mean), range, seeds: seeds.join(', ') };
    words.push(WORDS.bySeed(own));
  }
  if (theory && Number.isFinite(theory[index])) {
    const far = deviation(cell.mean, theory[index]).slice(1);
    const side = cell.mean < theory[index] ? WORDS.below : WORDS.above;
    const said = cell.count > 0 ? side(far) : '';
    words.push(`${capital(WORDS.theory)} ${print(theory[index])}${said}`);
  }
  const lacks = lackWords(cell, sight.finished);
  if (lacks) words.push(lacks);
  return `${words.join('. ')}.`;
}

/** Every cell of the map of one method, with its numbers. */
export function mapTable(model: MapModel): Table {
  const { sight, tinted, voted, theory, layers } = model;
  const { sweep } = sight.points;
  const run = scenarioRun(sight);
  const shade = tintedOf(sight);
  const print = printOf(shade);
  const tells = voted !== tinted;
  const shown = [...new Set(layers.flat().map(({ point }) => point))];
  return {
    columns: [
      VIEW.cell,
      ...settingAxes(sweep).map((axis) => settingName(axis, run)),
      ...(voted ? [capital(WORDS.collapsed), WORDS.ofSeeds, '95 %'] : []),
      ...(tells ? [outcomeName(shade, run), '95 %'] : []),
      ...(theory ? [WORDS.theory, WORDS.deviation] : []),
      WORDS.lack,
    ],
    rows: shown.map((index) => {
      const cell = tinted[index];
      const votes = voted?.[index];
      const interval = ({ low, high }: Cell, say: (value: number) => string) =>
        Number.isFinite(low) && Number.isFinite(high) ? VIEW.range(say(low), say(high)) : '';
      const percent = printOf({ measure: 'collapsed', index: 0 });
      return [
        pointName(sight, cell.point),
        ...cell.point.values.map((value) => valueWords(value)),
        ...(votes
          ? [
              votes.count > 0 ? String(Math.round(votes.mean * votes.count)) : '',
              String(votes.count),
              interval(votes, percent),
            ]
          : []),
        ...(tells ? [cell.count > 0 ? print(cell.mean) : '', interval(cell, print)] : []),
        ...(theory
          ? [print(theory[index]), cell.count > 0 ? deviation(cell.mean, theory[index]) : '']
          : []),
        lackWords(cell, sight.finished),
      ];
    }),
  };
}

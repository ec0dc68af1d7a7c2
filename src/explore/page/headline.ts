import { capital, spoken } from '#panels/words.ts';
import { type RunParams, scenarioOf } from '#spec/index.ts';
import type { Cell } from '#sweep/map/cells.ts';
import { differenceOf } from '#sweep/map/difference.ts';
import { runOf, trialOf } from '#sweep/point-trial.ts';
import { COLLAPSED, methodsOf, type Outcome, type Sweep } from '#sweep/sweep.ts';
import { outcomeName, printOf } from '../view/measure-words.ts';
import { methodName } from '../view/method-words.ts';
import { placeWords } from './sweep-words.ts';

/** What a map says in a sentence, and what that rests on. */
export interface Headline {
  readonly sentence: string;
  readonly about: string;
}

/** What is told of. */
export interface Told {
  readonly sweep: Sweep;
  readonly outcome: Outcome;
  /** Every cell of it as this outcome has it. */
  readonly cells: readonly Cell[];
  /** What theory says of the outcome at a point, where it says anything. */
  readonly expected?: (run: RunParams) => number;
}

/** How far theory and measurement may be apart to be called the same. */
const NEAR = 0.1;
/** Part of the cells that must be measured before anything is told of the whole. */
const ENOUGH = 0.5;

const NUMERALS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const count = (value: number): string => NUMERALS[value] ?? String(value);
const plural = (value: number, word: string): string =>
  `${count(value)} ${word}${value === 1 ? '' : 's'}`;

const isDone = ({ state }: Cell): boolean => state === 'done';

const NOT_YET = 'Nothing has been trained yet.';
const EARLY = 'Too early to say';

/** Cells whose interval lies on one side of one half, and those that hold it. */
function sidesOf(cells: readonly Cell[]) {
  return {
    collapsed: cells.filter(({ low }) => low > 0.5).length,
    heard: cells.filter(({ high }) => high < 0.5).length,
    open: cells.filter(({ low, high }) => low <= 0.5 && high >= 0.5).length,
  };
}

const senseOf = (run: RunParams, { index }: Outcome): string =>
  spoken(scenarioOf(run).senses(run)[index]?.label ?? `sense ${index + 1}`);

const openWords = (open: number): string => {
  if (open === 0) return '';
  const why = 'their seeds disagree, or are too few';
  return open === 1 ? ' One is open.' : ` ${capital(count(open))} are open: ${why}.`;
};

function tellCollapse(cells: readonly Cell[], sense: string, all: number): Headline {
  const { collapsed, heard, open } = sidesOf(cells);
  const settled = collapsed + heard;
  if (settled === 0) {
    const about =
      'No cell is settled: the seeds of each disagree, or are too few. Five that agree settle one.';
    return { sentence: `${EARLY}.`, about };
  }
  if (cells.length < ENOUGH * all) {
    const about = `It collapses in ${count(collapsed)} and is heard in ${count(heard)}.${openWords(open)}`;
    return { sentence: `${EARLY}: ${settled} of ${all} cells are settled.`, about };
  }
  const name = capital(sense);
  if (collapsed === 0) {
    const about = `It collapses in none.${openWords(open)}`;
    return { sentence: `${name} is heard in ${heard} of ${all} cells.`, about };
  }
  const about = `It is heard in ${count(heard)}.${openWords(open)}`;
  return { sentence: `${name} collapses in ${collapsed} of ${all} cells.`, about };
}

/** What the methods of a sweep do beyond its first, on the same seeds. */
function tellMethods({ sweep, cells, outcome }: Told, run: RunParams): Headline | undefined {
  const [first, ...others] = methodsOf(sweep);
  if (others.length === 0) return undefined;
  const found = others.map((method) => {
    const pairs = differenceOf(cells, method, first).filter(({ count: seeds }) => seeds > 0);
    const settled = pairs.filter((pair) => pair.settled);
    const less = settled.filter(({ mean }) => mean < 0).length;
    return { method, of: pairs.length, less, more: settled.length - less };
  });
  const most = found.reduce((a, b) => (b.less + b.more > a.less + a.more ? b : a));
  const name = capital(methodName(most.method));
  const base = methodName(first);
  const about = found
    .map(({ method, less, more }) =>
      less + more === 0
        ? `${capital(methodName(method))}: settled nowhere.`
        : `${capital(methodName(method))}: more in ${count(more)}, less in ${count(less)}.`,
    )
    .join(' ');
  if (most.of === 0) return undefined;
  if (most.less + most.more === 0) {
    return { sentence: `${EARLY}: no difference between the methods is told from chance.`, about };
  }
  const what = outcome.measure === COLLAPSED ? 'collapse' : outcomeName(outcome, run);
  const [side, cellsOf] = most.more > most.less ? ['more', most.more] : ['less', most.less];
  return {
    sentence: `${name} makes for ${side} ${what} than ${base} in ${cellsOf} of ${most.of} cells.`,
    about: `${about} Paired by seed, corrected for looking at every cell.`,
  };
}

function tellTheory({ sweep, cells, expected }: Told, all: number): Headline | undefined {
  if (!expected) return undefined;
  const ratios = cells
    .filter(isDone)
    .map(({ point, mean }) => ({ mean, ratio: mean / expected(trialOf(sweep, point).run) }));
  const near = ratios.filter(({ ratio }) => Math.abs(ratio - 1) <= NEAR).length;
  const means = ratios.map(({ mean }) => mean);
  const [low, high] = [Math.min(...means), Math.max(...means)].map((mean) => mean.toFixed(1));
  const lacking = all - ratios.length;
  const rest = lacking > 0 ? ` ${capital(plural(lacking, 'cell'))} without a number.` : '';
  const about = `One sense waits ${low} to ${high} times as long as the other.${rest}`;
  return { sentence: `Theory and training agree within 10 % in ${near} of ${all} cells.`, about };
}

function tellRange({ sweep, outcome, cells }: Told, run: RunParams): Headline {
  const ordered = cells.filter(isDone).sort((a, b) => a.mean - b.mean);
  const [least, most] = [ordered[0], ordered[ordered.length - 1]];
  const print = printOf(outcome);
  const name = capital(outcomeName(outcome, run));
  const about = `Lowest at ${placeWords(least.point, sweep, run)}; highest at ${placeWords(most.point, sweep, run)}.`;
  if (!(least.high < most.low)) {
    return {
      sentence: `${EARLY}: the intervals of the lowest and the highest cell overlap.`,
      about,
    };
  }
  return { sentence: `${name} goes from ${print(least.mean)} to ${print(most.mean)}.`, about };
}

/** What is to be seen now, in one sentence that the numbers bear out. */
export function headlineOf(told: Told): Headline {
  const { sweep, outcome, cells } = told;
  const run = runOf(sweep);
  const known = cells.filter(isDone);
  if (known.length === 0) return { sentence: NOT_YET, about: '' };
  const methods = tellMethods(told, run);
  if (methods) return methods;
  if (outcome.measure === COLLAPSED)
    return tellCollapse(known, senseOf(run, outcome), cells.length);
  return tellTheory(told, cells.length) ?? tellRange(told, run);
}

import { fixed } from '#language/figures.ts';
import type { SenseWords } from '#language/senses.ts';
import { capital } from '#panels/words.ts';
import type { RunParams } from '#spec/index.ts';
import type { Cell } from '#sweep/map/cells.ts';
import { differenceOf } from '#sweep/map/difference.ts';
import { runOf, trialOf } from '#sweep/point-trial.ts';
import { COLLAPSED, methodsOf, type Outcome, type Sweep } from '#sweep/sweep.ts';
import { say } from '../say.ts';
import { outcomeName, printOf, wordsOfSense } from '../view/measure-words.ts';
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

const WORDED = 10;
/** A number as a sentence says it: "seven", "12". */
const count = (value: number): string =>
  value < WORDED ? say(`told-number-${value}`) : String(value);

const isDone = ({ state }: Cell): boolean => state === 'done';

const early = (why: string): string => say('told-early-because', { why });

/** Cells whose interval lies on one side of one half, and those that hold it. */
function sidesOf(cells: readonly Cell[]) {
  return {
    collapsed: cells.filter(({ low }) => low > 0.5).length,
    heard: cells.filter(({ high }) => high < 0.5).length,
    open: cells.filter(({ low, high }) => low <= 0.5 && high >= 0.5).length,
  };
}

/** A sentence, and how many cells are open. */
function withOpen(sentence: string, open: number): string {
  if (open === 0) return sentence;
  return `${sentence} ${say('told-open', { open, number: capital(count(open)) })}`;
}

function tellCollapse(cells: readonly Cell[], { the, number }: SenseWords, all: number): Headline {
  const { collapsed, heard, open } = sidesOf(cells);
  const settled = collapsed + heard;
  if (settled === 0) {
    return { sentence: say('told-early'), about: say('told-none-settled') };
  }
  if (cells.length < ENOUGH * all) {
    const sides = say('told-sides', { number, collapsed: count(collapsed), heard: count(heard) });
    return {
      sentence: early(say('told-few-settled', { settled, all })),
      about: withOpen(sides, open),
    };
  }
  const name = capital(the);
  if (collapsed === 0) {
    return {
      sentence: say('told-heard', { sense: name, number, heard, all }),
      about: withOpen(say('told-collapses-none', { number }), open),
    };
  }
  return {
    sentence: say('told-collapses', { sense: name, number, collapsed, all }),
    about: withOpen(say('told-heard-in', { number, heard: count(heard) }), open),
  };
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
        ? say('told-nowhere', { method: capital(methodName(method)) })
        : say('told-somewhere', {
            ...{ method: capital(methodName(method)), more: count(more), less: count(less) },
          }),
    )
    .join(' ');
  if (most.of === 0) return undefined;
  if (most.less + most.more === 0) {
    return { sentence: early(say('told-no-difference')), about };
  }
  const what = outcome.measure === COLLAPSED ? say('told-collapse') : outcomeName(outcome, run);
  const values = { method: name, what, base, of: most.of };
  return {
    sentence:
      most.more > most.less
        ? say('told-more', { ...values, cells: most.more })
        : say('told-less', { ...values, cells: most.less }),
    about: say('told-paired', { about }),
  };
}

function tellTheory({ sweep, cells, expected }: Told, all: number): Headline | undefined {
  if (!expected) return undefined;
  const ratios = cells
    .filter(isDone)
    .map(({ point, mean }) => ({ mean, ratio: mean / expected(trialOf(sweep, point).run) }));
  const near = ratios.filter(({ ratio }) => Math.abs(ratio - 1) <= NEAR).length;
  const means = ratios.map(({ mean }) => mean);
  const [low, high] = [Math.min(...means), Math.max(...means)].map((mean) => fixed(mean, 1));
  const lacking = all - ratios.length;
  const waits = say('told-waits', { low, high });
  const without = say('told-without', { lacking, number: capital(count(lacking)) });
  const about = lacking > 0 ? `${waits} ${without}` : waits;
  return { sentence: say('told-theory', { near, all }), about };
}

function tellRange({ sweep, outcome, cells }: Told, run: RunParams): Headline {
  const ordered = cells.filter(isDone).sort((a, b) => a.mean - b.mean);
  const [least, most] = [ordered[0], ordered[ordered.length - 1]];
  const print = printOf(outcome);
  const name = capital(outcomeName(outcome, run));
  const about = say('told-ends', {
    low: placeWords(least.point, sweep, run),
    high: placeWords(most.point, sweep, run),
  });
  if (!(least.high < most.low)) {
    return { sentence: early(say('told-overlap')), about };
  }
  const ends = { low: print(least.mean), high: print(most.mean) };
  return { sentence: say('told-range', { name, ...ends }), about };
}

/** What is to be seen now, in one sentence that the numbers bear out. */
export function headlineOf(told: Told): Headline {
  const { sweep, outcome, cells } = told;
  const run = runOf(sweep);
  const known = cells.filter(isDone);
  if (known.length === 0) return { sentence: say('told-not-yet'), about: '' };
  const methods = tellMethods(told, run);
  if (methods) return methods;
  if (outcome.measure === COLLAPSED)
    return tellCollapse(known, wordsOfSense(run, outcome.index), cells.length);
  return tellTheory(told, cells.length) ?? tellRange(told, run);
}

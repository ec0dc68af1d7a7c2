import type { Spot, Trade } from '#charts/trade.ts';
import type { ArmReport, Outcome, Remedies, Report } from '#diagnosis/report.ts';
import { inkOf, textOf } from '../hues.ts';
import { capital } from '../marked.ts';
import type { Words } from './words.ts';

const spot = ({ accuracy, alone }: Outcome, sense: number): Spot => ({
  whole: accuracy,
  alone: alone[sense],
});

/** The model as it came. */
const yoursOf = (report: Report, { given, sense }: Remedies): Spot =>
  given
    ? spot(given, sense)
    : { whole: report.accuracy ?? Number.NaN, alone: report.senses[sense].alone ?? Number.NaN };

/** One method as a picture: what is gained of the sense, and what that costs. */
export function tradeOf(report: Report, remedies: Remedies, arm: ArmReport, words: Words): Trade {
  const { sense } = remedies;
  const { say, hue } = words;
  const own = arm.control === 'without-adversary';
  return {
    ...{ sense: hue(sense), ink: inkOf(hue(sense)), text: textOf(hue(sense)) },
    yours: yoursOf(report, remedies),
    seeds: arm.seeds.map((one) => spot(one, sense)),
    beside: own ? arm.controlSeeds.map((one) => spot(one, sense)) : [],
    control: report.senses[sense].control ?? Number.NaN,
    names: {
      alone: say('trade-alone', { sense: report.senses[sense].name }),
      whole: say('trade-whole', {
        count: report.senses.length,
        counted: words.counted(report.senses.length),
      }),
      control: say('trade-control'),
      yours: say('trade-yours'),
      beside: say('trade-beside'),
    },
  };
}

/** From the lowest to the highest of some numbers, with air. */
function extent(values: readonly number[]): [number, number] {
  const there = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...there), Math.max(...there)];
  const air = Math.max(0.01, 0.08 * (high - low));
  return [Math.max(0, low - air), Math.min(1, high + air)];
}

/** The axes that all methods share. */
export function extentsOf(trades: readonly Trade[]) {
  const spots = trades.flatMap(({ yours, seeds, beside }) => [yours, ...seeds, ...beside]);
  return {
    whole: extent(spots.map(({ whole }) => whole)),
    alone: extent([
      ...spots.map(({ alone }) => alone),
      ...trades.flatMap(({ control }) => control),
    ]),
  };
}

/** What a method did, in a sentence that says no more than its interval bears. */
export function verdictOf(arm: ArmReport, { sense, best }: Remedies, words: Words): string {
  const { say, name, numbers } = words;
  const mean = (seeds: readonly Outcome[]) =>
    seeds.reduce((sum, { alone }) => sum + alone[sense], 0) / seeds.length;
  const values = {
    sense: name(sense),
    from: numbers.percent(mean(arm.controlSeeds)),
    to: numbers.percent(mean(arm.seeds)),
  };
  if (arm.control === 'given') return capital(say(`arm-vanilla-${arm.effect}`, values));
  const effect = arm.effect === 'helps' && arm.id === best ? 'best' : arm.effect;
  const beside = arm.control === 'without-adversary' ? `${effect}-adversary` : effect;
  const cost = arm.effect === 'helps' ? ` ${say(arm.costs ? 'arm-costs' : 'arm-free')}` : '';
  return `${capital(say(`arm-${beside}`, values))}${cost}`;
}

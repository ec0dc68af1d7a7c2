import type { Dumbbell } from '#charts/dumbbells.ts';
import type { IntervalBar } from '#charts/interval-bars.ts';
import type { IntervalDot } from '#charts/interval-dots.ts';
import type { NumberedNeuron } from '#charts/sorted-neurons.ts';
import type { SpectrumLine } from '#charts/spectra.ts';
import type { Interval, Report } from '#diagnosis/report.ts';
import { inkOf, textOf } from '../hues.ts';
import { plain } from '../marked.ts';
import { focusOf } from './focus.ts';
import type { Words } from './words.ts';

const NONE: Interval = [Number.NaN, Number.NaN];
const known = (value: number | null): number => value ?? Number.NaN;

/** Shares of the answer, the largest first. */
export function barsOf({ senses }: Report, { hue, numbers, range }: Words): IntervalBar[] {
  return [...senses.keys()]
    .sort((a, b) => known(senses[b].share) - known(senses[a].share))
    .map((k): IntervalBar => {
      const { name, share, interval } = senses[k];
      const [low, high] = interval ?? NONE;
      const value = known(share);
      const [ink, text] = [inkOf(hue(k)), textOf(hue(k))];
      const reading = numbers.percent(value);
      return { ...{ label: name, ink, text, value, low, high, reading }, range: range(interval) };
    });
}

/** Every way to ask how much one sense brings. */
export function dotsOf({ measures }: Report, sense: number, { say }: Words): IntervalDot[] {
  return measures.map(({ id, ofFunction, shares, intervals }) => {
    const [low, high] = intervals[sense] ?? NONE;
    const value = known(shares[sense]);
    return { ...{ label: say(`measure-${id}`), value, low, high }, hollow: !ofFunction };
  });
}

/** What each sense can do alone: through the model, out of its code, and as its control does. */
export function dumbbellsOf(report: Report, { say, hue }: Words): Dumbbell[] {
  const focus = focusOf(report);
  const { where } = report.senses[focus].lost;
  return report.senses
    .map(({ name, alone, linear, control }, sense) => ({
      ...{ label: name, ink: inkOf(hue(sense)), text: textOf(hue(sense)), sense: hue(sense) },
      ...{ alone: known(alone), code: known(linear), control: known(control) },
      ...(sense === focus && {
        lost: where === 'head' || where === 'code' ? say(`lost-in-${where}`) : '',
      }),
    }))
    .sort((a, b) => b.alone - a.alone);
}

/** Neurons with their numbers, those that collide most first. */
export const neuronsOf = ({ neurons }: Report): NumberedNeuron[] =>
  neurons
    .map(({ index, ...mixture }) => ({ ...mixture, number: index + 1 }))
    .sort((a, b) => b.collision - a.collision);

/** The spectrum of all senses, without the one that is spoken of, and by chance. */
export function spectraOf(report: Report, { say, name }: Words): SpectrumLine[] {
  const { spectrum } = report;
  if (!spectrum) return [];
  const focus = focusOf(report);
  return [
    { role: 'whole', label: say('spectrum-whole'), values: spectrum.values },
    {
      role: 'without',
      label: plain(say('spectrum-without', { sense: name(focus) })),
      values: spectrum.without[focus] ?? [],
    },
    { role: 'chance', label: say('spectrum-chance'), values: spectrum.chance },
  ];
}

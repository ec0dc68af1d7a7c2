import type { Report } from '#diagnosis/report.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import { capital } from '../marked.ts';
import { addsOf, focusOf } from './focus.ts';
import type { Words } from './words.ts';

/** From which collision on a neuron counts as colliding. */
const COLLIDES = 0.2;

/** Who the answer comes from, in a sentence. */
export function seeShares(report: Report, words: Words): string {
  const { senses, accuracy, chance } = report;
  const { say, names, name, points } = words;
  const heard = [...senses.keys()].filter((k) => (senses[k].share ?? 0) >= LOW_BELOW);
  const focus = focusOf(report);
  const adds = addsOf(report, focus);
  if (accuracy === null || adds === null) return say('see-shares-none');
  const values = {
    count: heard.length,
    senses: names(heard),
    sense: name(focus),
    adds: points(adds),
    all: points(accuracy - chance),
  };
  return capital(say(heard.length === 0 ? 'see-shares-nobody' : 'see-shares', values));
}

/** What the one sense can do alone, and what is above chance of it. */
export function seeSets(report: Report, words: Words): string {
  const { senses, chance } = report;
  const { say, names, name, numbers, points } = words;
  const focus = focusOf(report);
  const { alone } = senses[focus];
  if (alone === null) return say('see-sets-none');
  const over = alone - chance;
  return say(over >= 0.005 ? 'see-sets' : 'see-sets-chance', {
    others: names([...senses.keys()].filter((k) => k !== focus)),
    sense: name(focus),
    alone: numbers.percent(alone),
    over: points(over),
  });
}

/** How much of what a control can is lost, and where most of it is. */
export function seeLost(report: Report, words: Words): string {
  const { say, points, name } = words;
  const focus = focusOf(report);
  const { lost, control } = report.senses[focus];
  const { before, code, head } = lost;
  if (control === null) return say('see-lost-early');
  if (head === null || code === null) return say('see-lost-unknown');
  const parts = { before: before ?? 0, code, head };
  const all = Object.values(parts).reduce((sum, part) => sum + Math.max(0, part), 0);
  if (all < 0.02) return capital(say('see-lost-nothing', { sense: name(focus) }));
  const [where, most] = (Object.entries(parts) as [keyof typeof parts, number][]).reduce(
    (best, part) => (part[1] > best[1] ? part : best),
  );
  return say(`see-lost-${where}`, { all: points(all), most: points(most) });
}

/** How many neurons carry noise on a signal, and whether any still listens to the sense. */
export function seeNeurons(report: Report, words: Words): string {
  const { neurons } = report;
  const focus = focusOf(report);
  const collides = neurons.filter(({ collision }) => collision > COLLIDES).length;
  const listens = neurons.filter(({ predictive, noise }) => {
    const all = [...predictive, ...noise].reduce((sum, part) => sum + part, 0);
    return all > 0 && predictive[focus] > all / 2;
  }).length;
  const { say, name } = words;
  return `${say('see-neurons', { collides, count: neurons.length })} ${say('see-listening', {
    listens,
    sense: name(focus),
  })}`;
}

/** How many directions are in use, how many carry the answer, and how many remain without the sense. */
export function seeSpectrum(report: Report, words: Words): string {
  const { say, name, numbers } = words;
  const focus = focusOf(report);
  const rank = (id: 'effective' | 'predictive') => report.ranks.find((one) => one.id === id);
  const [effective, predictive] = [rank('effective'), rank('predictive')];
  return say('see-spectrum', {
    effective: numbers.count(effective?.value ?? Number.NaN),
    predictive: numbers.count(predictive?.value ?? Number.NaN),
    without: numbers.count(predictive?.without[focus] ?? Number.NaN),
    sense: name(focus),
  });
}

/** How many leaks and warnings there are, and whether they bear on the verdict. */
export function seeFindings({ findings, complete }: Report, { say }: Words): string {
  if (!complete && findings.length === 0) return say('see-found-early');
  const count = (level: string) => findings.filter((one) => one.level === level).length;
  const [leaks, warnings] = [count('leak'), count('warning')];
  return say(leaks + warnings === 0 ? 'see-found-nothing' : 'see-found', { leaks, warnings });
}

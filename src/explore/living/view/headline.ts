import { switchings } from '#lab-state/switches.ts';
import { listed } from '#language/figures.ts';
import { SWITCH_WORDS } from '#panels/switch-words.ts';
import { capital, percent, spoken } from '#panels/words.ts';
import { scenarioOf } from '#spec/index.ts';
import { runOf } from '#sweep/point-trial.ts';
import { say } from '../../say.ts';
import { type Frame, voteOf } from '../state/film.ts';
import type { LivingState } from '../state/living-map.ts';

/** What the map says in a sentence; `sense` begins or stands in it, in its hue. */
export interface Headline {
  readonly before: string;
  readonly sense: string;
  readonly after: string;
  readonly about: string;
}

export const heardPart = ({ hearing, counted }: Frame): number =>
  counted > 0 ? hearing / counted : Number.NaN;

/** Differences below this part of the map are not told from none. */
const LITTLE = 0.01;

/** The line that is seen, as switches are read from it. */
export const steeredOf = ({ plain, seen }: Pick<LivingState, 'plain' | 'seen'>) => ({
  spec: plain,
  interventions: seen.course,
});

/** What of a map its sentences are made from. */
export type Told = Pick<LivingState, 'points' | 'sweep' | 'plain' | 'seen'>;

/** The senses of a map in a sentence: the weak one that is asked about, and the strong one. */
export function sensesOf({ points }: Pick<LivingState, 'points'>): {
  weak: string;
  strong: string;
} {
  const run = runOf(points.sweep);
  const { index } = voteOf(points);
  const labels = scenarioOf(run)
    .senses(run)
    .map(({ label }) => spoken(label));
  return { weak: labels[index], strong: labels[index === 0 ? 1 : 0] };
}

export function headlineOf(state: Told): Headline {
  const { weak, strong } = sensesOf(state);
  const { live, ghost } = state.seen;
  const count = state.points.count * state.sweep.seeds;
  const every = say('heard-every', { strong, weak });
  const plain = { before: '', sense: capital(weak) };
  if (!live || !(live.counted > 0)) {
    return { ...plain, after: say('heard-begin', { count }), about: every };
  }
  const heard = heardPart(live);
  if (!ghost) {
    if (live.hearing === live.counted) {
      return { ...plain, after: say('heard-all'), about: every };
    }
    return {
      ...plain,
      after: say('heard-fading', { part: percent(1 - heard) }),
      about: every,
    };
  }
  const thrown = switchings(steeredOf(state)).filter(({ on, step }) => on && step < live.step);
  const names = [...new Set(thrown.map(({ name }) => SWITCH_WORDS[name].name))];
  const [first] = thrown;
  const words = say('heard-thrown', {
    ...{ names: listed(names), step: first?.step ?? 0, count, weak },
    ...{ heard: percent(heard), ghost: percent(heardPart(ghost)) },
  });
  const gain = heard - heardPart(ghost);
  const switches = say('heard-switches', { count: Math.max(1, names.length) });
  if (gain >= LITTLE) {
    return {
      before: say('heard-again-before', { switches, part: percent(gain) }),
      sense: weak,
      after: say('heard-again-after'),
      about: words,
    };
  }
  if (gain <= -LITTLE) {
    return {
      before: say('heard-lost-before', { switches, part: percent(-gain) }),
      sense: weak,
      after: '.',
      about: words,
    };
  }
  return {
    before: say('heard-still-before', { switches }),
    sense: weak,
    after: say('heard-still-after', { part: percent(heard) }),
    about: words,
  };
}

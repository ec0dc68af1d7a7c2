import { switchings } from '#lab-state/switches.ts';
import { capital, percent, spoken } from '#panels/words.ts';
import { scenarioOf } from '#spec/index.ts';
import { runOf } from '#sweep/point-trial.ts';
import { type Frame, voteOf } from '../state/film.ts';
import type { LivingState } from '../state/living-map.ts';
import { STRINGS } from './living-words.ts';

/** What the map says in a sentence; `sense` begins or stands in it, in its hue. */
export interface Headline {
  readonly before: string;
  readonly sense: string;
  readonly after: string;
  readonly about: string;
}

export const heardPart = ({ hearing, counted }: Frame): number =>
  counted > 0 ? hearing / counted : Number.NaN;

const NUMBERS = ['No switch', 'One switch', 'Two switches', 'Three switches'];
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
  const every = `Every stripe is a network that learns from two senses. The better ${strong} tells, the sooner nobody listens to ${weak}.`;
  const plain = { before: '', sense: capital(weak) };
  if (!live || !(live.counted > 0)) {
    return { ...plain, after: `: who will listen to it? ${count} networks at once.`, about: every };
  }
  const heard = heardPart(live);
  if (!ghost) {
    if (live.hearing === live.counted) {
      return { ...plain, after: ' is not lost yet: no cell has stopped listening.', about: every };
    }
    return {
      ...plain,
      after: ` is fading: ${percent(1 - heard)} of the map has stopped listening.`,
      about: every,
    };
  }
  const thrown = switchings(steeredOf(state)).filter(({ on, step }) => on && step < live.step);
  const names = [...new Set(thrown.map(({ name }) => STRINGS.method[name].name))];
  const [first] = thrown;
  const words = `${names.join(' and ')}, thrown at step ${first?.step ?? 0} on all ${count} networks at once. With it, ${weak} is heard in ${percent(heard)} of the map; without it (the grey border), in ${percent(heardPart(ghost))}.`;
  const gain = heard - heardPart(ghost);
  const switches = NUMBERS[Math.min(NUMBERS.length - 1, Math.max(1, names.length))];
  if (gain >= LITTLE) {
    return {
      before: `${switches}, and ${percent(gain)} of the map hears `,
      sense: weak,
      after: ' again.',
      about: words,
    };
  }
  if (gain <= -LITTLE) {
    return {
      before: `${switches}, and ${percent(-gain)} of the map no longer hears `,
      sense: weak,
      after: '.',
      about: words,
    };
  }
  return {
    before: `${switches}, and the border has not moved: `,
    sense: weak,
    after: ` is heard in ${percent(heard)} of the map.`,
    about: words,
  };
}

import { count, fixed } from '#language/figures.ts';
import { OFF, ON, SWITCH_WORDS } from '#panels/switch-words.ts';
import { say, words } from './say.ts';

/** Every word of the page that does not belong to a panel. */
export const STRINGS = words(
  'lab',
  [
    'name',
    'why',
    'transport',
    'settings',
    'further',
    'ways',
    'waitingCause',
    'stripOld',
    'strip',
    'stripAlike',
    'stripTwin',
    'ofRecording',
    'play',
    'pause',
    'startNew',
    'step',
    'reset',
    'newSeed',
    'howOften',
    'scenario',
    'compare',
    'also',
    'walk',
    'reading',
    'variance',
    'signal',
    'noise',
    'collision',
    'live',
    'ghost',
    'evidence',
    'overTime',
    'twin',
    'identical',
    'timeline',
    'steps',
    'none',
  ],
  {
    backends: words('lab-backends', ['webgpu', 'wasm', 'cpu', 'exact', 'plan-cpu', 'none']),
    speed: (perSecond: number) =>
      say('lab-speed', {
        perSecond: perSecond < 10 ? fixed(perSecond, 1) : count(Math.round(perSecond)),
      }),
    waiting: (count: number) => say('lab-waiting', { count }),
    stripPinned: (names: readonly string[]) => say('lab-stripPinned', { names: names.join('; ') }),
    sides: (senses: readonly string[]) =>
      say(senses.length === 2 ? 'lab-sides' : 'lab-sectors', {
        left: senses[0],
        right: senses[1] ?? '',
      }),
    get brief(): readonly string[] {
      return ['area', 'inks', 'ring', 'outline'].map((one) => say(`lab-brief-${one}`));
    },
    longer: (steps: number) => say('lab-longer', { steps: count(steps) }),
    seed: (seeds: number) => say('lab-seed', { seeds }),
    seeds: (first: number, seeds: number) =>
      seeds === 1 ? String(first) : say('lab-seeds', { first, last: first + seeds - 1 }),
    howOftenAt: { generated: '#/explore?v=1&q=worlds.1', other: '#/paper' },
    counter: (steps: number) => say('lab-counter', { steps: count(steps) }),
    states: words('lab-states', [
      'opening',
      'ready',
      'playing',
      'paused',
      'catching',
      'finished',
      'failed',
      'waiting',
    ]),
    status: (step: number, steps: number, backend: string, state: string) =>
      say('lab-status', { step, steps, backend, state }),
    switches: SWITCH_WORDS,
    parts: words('lab-parts', [], {
      pSub: words('lab-parts-pSub', ['name', 'why']),
      mu: words('lab-parts-mu', ['name', 'why']),
    }),
    get on() {
      return ON();
    },
    get off() {
      return OFF();
    },
    since: (step: number) => say('lab-since', { step }),
    sinceThere: (step: number) => say('lab-sinceThere', { step }),
    planned: (step: number) => say('lab-planned', { step }),
    switched: (name: string, on: boolean, step: number) =>
      say(on ? 'lab-switchedOn' : 'lab-switchedOff', { name, step }),
    get twoSenses(): readonly string[] {
      return [say('lab-first'), say('lab-second')];
    },
    get key(): readonly string[] {
      return ['area', 'ring', 'outline'].map((one) => say(`lab-key-${one}`));
    },
    pointed: (neuron: number) => say('lab-pointed', { neuron }),
    tangled: (neuron: number) => say('lab-tangled', { neuron }),
    estimator: (samples: number) => say('lab-estimator', { samples }),
    now: (step: number) => say('lab-now', { step }),
    samples: (samples: number) => say('lab-samples', { samples }),
    band: (seeds: number) => say('lab-band', { seeds }),
    diverged: (seed: number, arm: string, step: number) => say('lab-diverged', { seed, arm, step }),
  },
);

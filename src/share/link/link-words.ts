import { count, listed } from '#language/figures.ts';
import type { Fingerprint } from '#spec/index.ts';
import { say, words } from './say.ts';

/** What computes a run, as it stands in a sentence. */
const BACKENDS = words('link-backend', ['webgpu', 'wasm', 'cpu', 'exact', 'plan-cpu', 'auto']);

const engine = (name: string): string =>
  (BACKENDS as Readonly<Record<string, string>>)[name] ?? name;

type Trained = Pick<Fingerprint, 'backend' | 'engines'>;

/** Every word of the share dialog, and of what is said about a run that a link opened. */
export const STRINGS = words(
  'link',
  [
    'title',
    'about',
    'link',
    'copy',
    'copied',
    'notCopied',
    'close',
    'print',
    'printWhy',
    'printNot',
    'moment',
    'momentNot',
    'qr',
    'qrDense',
    'qrNot',
    'holds',
    'otherwise',
    'compare',
    'replayingWhy',
    'stop',
    'left',
    'identical',
    'within',
    'withinWhy',
    'differs',
    'differsWhy',
    'exactWhy',
    'forged',
    'forgedWhy',
    'equal',
    'noPoint',
    'table',
    'step',
    'sender',
    'here',
  ],
  {
    length: (characters: number) => say('link-length', { characters: count(characters) }),
    engine,
    trainedBy: ({ backend, engines = [{ backend, from: 0 }] }: Trained) =>
      engines
        .map(({ backend: name, from }) =>
          from > 0
            ? say('link-trainedFrom', { step: count(from), engine: engine(name) })
            : engine(name),
        )
        .join(', '),
    momentWhy: (words: string) => say('link-momentWhy', { words }),
    atStep: (step: number) => say('link-atStep', { step: count(step) }),
    atNeuron: (neuron: number) => say('link-atNeuron', { neuron: neuron + 1 }),
    scenario: (title: string, revision: number) => say('link-scenario', { title, revision }),
    seeds: (first: number, seeds: number, steps: number) =>
      say('link-seeds', { seeds, first, last: first + seeds - 1, steps: count(steps) }),
    runsOn: (backend: string) => say('link-runsOn', { engine: engine(backend) }),
    setting: (label: string, value: string, usual: string) =>
      say('link-setting', { label, value, usual }),
    flag: (on: boolean) => say(on ? 'link-on' : 'link-off'),
    compared: (names: readonly string[]) => say('link-compared', { names: names.join(', ') }),
    ownArms: (ids: readonly string[]) => say('link-ownArms', { ids: listed(ids) }),
    change: (step: number, arm: string, changes: readonly string[]) =>
      say('link-change', {
        step: count(step),
        arm: arm && `, ${arm}`,
        changes: listed(changes),
      }),
    to: (label: string, value: string) => say('link-to', { label, value }),
    moreChanges: (more: number) => say('link-moreChanges', { more, count: count(more) }),
    measured: (steps: number, last: number, where: string) =>
      say('link-measured', { steps, last: count(last), where }),
    replaying: (step: number, goal: number) =>
      say('link-replaying', { step: count(step), goal: count(goal) }),
    arriving: (goal: number) => say('link-arriving', { goal: count(goal) }),
    identicalWhy: (steps: number) => say('link-identicalWhy', { steps }),
    printed: (what: string, step: number, theirs: string, ours: string) =>
      say('link-printed', { step: count(step), what, theirs, ours }),
    largest: (what: string, step: number, theirs: string, ours: string, allowed: string) =>
      say('link-largest', { what, step: count(step), theirs, ours, allowed }),
    quantities: words('link-quantities', ['loss', 'entanglement', 'share']),
    ofArm: (what: string, arm: string) => say('link-ofArm', { what, arm }),
    shareOf: (sense: string) => say('link-shareOf', { sense }),
    both: (theirs: string, ours: string) => say('link-both', { theirs, ours }),
    bars: (date: string, seeds: number, steps: number, engines: readonly string[]) =>
      say('link-bars', { date, seeds, steps: count(steps), engines: listed(engines) }),
    theirCurve: (what: string) => say('link-theirCurve', { what }),
    theirs: (at: string) => say('link-theirs', { at }),
    curve: (what: string, words: string) => say('link-curve', { what, words }),
    furthest: (by: string, step: number) => say('link-furthest', { by, step: count(step) }),
  },
);

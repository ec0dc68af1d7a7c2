import { drawMixtures } from '#charts/mixtures.ts';
import type { NeuronMixture } from '#charts/neuron.ts';
import { drawTime } from '#charts/time.ts';
import { FIELDS } from '#protocol/fields.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { neuronsOf, ringed } from '../neurons.ts';
import type { Panel, Scene } from '../panel.ts';
import { fieldOf, pinLines, pinWords } from '../pins.ts';
import { partsOverVariance } from '../split.ts';
import { decimal, historyWords, meanOf, overTime, pairOf, textOf } from '../words.ts';

const NO_VARIANCE = 'The neurons do not vary: nothing can be entangled, and no number is given.';

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The words beside the two directions of the bars, first modality and the others. */
function directions({ recording }: Scene) {
  const [first = '', ...others] = recording?.info.modalities.map(({ label }) => label) ?? [];
  return {
    upward: `${first} ↑ solid signal, hatched noise`,
    downward: `${others.join(', ')} ↓`,
    texts: [textOf(0), others.length > 1 ? 'var(--ink-2)' : textOf(1)],
  };
}

export const entanglement: Panel = {
  id: 'entanglement',
  title: 'Neuron entanglement',
  what: 'Noise of one sense may spoil what a neuron tells of another, and need not. Dot: its collision.',
  further: { words: 'What the noise does', href: '#/theory/collision' },
  estimator: () =>
    `Columns: half the mean squared change of a neuron; noise: ${lower(FIELDS.noise.estimator)}; signal: ${lower(FIELDS.predictive.estimator)}. Collision: ${FIELDS.collision.estimator}; ${lower(FIELDS.entanglement.estimator)}. Columns: first seed`,
  needs: ['entanglement', 'polysemantic', 'noise', 'predictive', 'collision', 'sigmaA'],
  drawings: [
    {
      name: 'Mean collision of the neurons over time',
      height: 144,
      overTime: true,
      draw: (surface, scene, width) => {
        const series = pairOf(scene, 'entanglement', 0, 'live');
        const pins = pinLines(scene, fieldOf('entanglement'));
        const highs = [...series, ...pins].flatMap(({ points }) =>
          points.map(({ high }) => high || 0),
        );
        const top = Math.ceil(Math.max(0.2, ...highs) * 5) / 5;
        drawTime(surface, series, {
          ...overTime(scene, width, 144),
          domain: [0, top],
          ticks: [0, top / 2, top],
          format: decimal(2),
          unit: 'mean collision of the neurons (0 none, 1 even)',
          pins,
        });
      },
    },
    {
      name: 'Half the mean squared change of every neuron by sense, now',
      height: 176,
      overTime: false,
      draw: (surface, scene, width) =>
        drawMixtures(surface, { width, height: 176, ...neuronsOf(scene), ...directions(scene) }),
      neuronAt: (x, _y, scene, width) => {
        const count = scene.recording?.info.dims.fusion ?? 0;
        const index = Math.floor((x / width) * count);
        return index >= 0 && index < count ? index : undefined;
      },
    },
  ],
  see: (scene) => {
    const { live, ghost } = neuronsOf(scene);
    if (live.length === 0 || scene.at <= 0) return 'Untrained neurons mix everything by chance.';
    if (!Number.isFinite(meanOf(scene, LIVE, 'entanglement'))) return NO_VARIANCE;
    const twin = ghost ? `; in the ghost, ${ringed(ghost)}` : '';
    return `${ringed(live)} of ${live.length} neurons collide${twin}.`;
  },
  describe: (scene) =>
    historyWords(
      'Mean collision, live',
      scene.recording?.history(LIVE, 'entanglement') ?? [],
      decimal(2),
    ) + pinWords(scene, fieldOf('entanglement'), decimal(2)),
  figures: (scene) => {
    const { recording, at, identical } = scene;
    if (!recording || at <= 0) return [];
    const read = (arm: string) => decimal(2)(partsOverVariance(recording, arm, at));
    const label = 'Columns, as a part of what each neuron varies';
    return [{ label, live: read(LIVE), ...(!identical && { ghost: read(GHOST) }) }];
  },
  table: (scene) => {
    const { recording } = scene;
    const { live, ghost } = neuronsOf(scene);
    const names = scene.recording?.info.modalities.map(({ label }) => label) ?? [];
    const number = decimal(3);
    const cells = (mixture: NeuronMixture | undefined) =>
      mixture
        ? [
            ...names.flatMap((_, i) => [number(mixture.predictive[i]), number(mixture.noise[i])]),
            number(mixture.collision),
          ]
        : [];
    const mean = (arm: string) => [
      ...names.flatMap(() => ['', '']),
      number(meanOf(scene, arm, 'entanglement')),
    ];
    const together = (arm: string) => [
      ...names.flatMap(() => ['', '']),
      recording ? number(partsOverVariance(recording, arm, scene.at)) : '',
    ];
    const sums = [...together(LIVE), ...(ghost ? together(GHOST) : [])];
    const columns = [
      ...names.flatMap((name) => [`${name} signal`, `${name} noise`]),
      'Collision (± 0.15)',
    ];
    return {
      columns: ['Neuron', ...columns, ...(ghost ? columns.map((name) => `Ghost: ${name}`) : [])],
      rows: [
        ...live.map((mixture, n) => [String(n + 1), ...cells(mixture), ...cells(ghost?.[n])]),
        ['Mean over seeds', ...mean(LIVE), ...(ghost ? mean(GHOST) : [])],
        ...(recording ? [['Columns, as a part of what each neuron varies', ...sums]] : []),
      ],
    };
  },
};

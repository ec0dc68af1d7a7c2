import { drawMixtures } from '#charts/mixtures.ts';
import type { NeuronMixture } from '#charts/neuron.ts';
import { drawTime } from '#charts/time.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { estimatorWords } from '../estimator-words.ts';
import { neuronsOf, ringed } from '../neurons.ts';
import type { Panel, Scene } from '../panel.ts';
import { say } from '../panel-say.ts';
import { fieldOf, pinLines, pinWords } from '../pins.ts';
import { labelsOf } from '../senses.ts';
import { partsOverVariance } from '../split.ts';
import { decimal, historyWords, meanOf, overTime, pairOf, textOf } from '../words.ts';

const noVariance = () => say('entangled-none');

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The words beside the two directions of the bars, first modality and the others. */
function directions(scene: Scene) {
  const [first = '', ...others] = labelsOf(scene);
  return {
    upward: say('entangled-up', { first }),
    downward: `${others.join(', ')} ↓`,
    texts: [textOf(0), others.length > 1 ? 'var(--ink-2)' : textOf(1)],
  };
}

export const entanglement: Panel = {
  id: 'entanglement',
  get title() {
    return say('entangled-title');
  },
  get what() {
    return say('entangled-what');
  },
  further: {
    get words() {
      return say('entangled-further');
    },
    href: '#/theory/collision',
  },
  estimator: () =>
    say('entangled-estimator', {
      noise: lower(estimatorWords('noise')),
      signal: lower(estimatorWords('predictive')),
      collision: estimatorWords('collision'),
      mean: lower(estimatorWords('entanglement')),
    }),
  needs: ['entanglement', 'polysemantic', 'noise', 'predictive', 'collision', 'sigmaA'],
  drawings: [
    {
      get name() {
        return say('entangled-drawing');
      },
      height: 144,
      overTime: true,
      draw: (surface, scene, width) => {
        const series = pairOf(scene, 'entanglement', 0, say('live'));
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
          unit: say('entangled-unit'),
          pins,
        });
      },
    },
    {
      get name() {
        return say('entangled-now');
      },
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
    if (live.length === 0 || scene.at <= 0) return say('entangled-untrained');
    if (!Number.isFinite(meanOf(scene, LIVE, 'entanglement'))) return noVariance();
    const twin = ghost ? say('in-the-ghost', { value: ringed(ghost) }) : '';
    return say('entangled-see', { collide: ringed(live), all: live.length, twin });
  },
  describe: (scene) =>
    historyWords(
      say('entangled-describe'),
      scene.recording?.history(LIVE, 'entanglement') ?? [],
      decimal(2),
    ) + pinWords(scene, fieldOf('entanglement'), decimal(2)),
  figures: (scene) => {
    const { recording, at, identical } = scene;
    if (!recording || at <= 0) return [];
    const read = (arm: string) => decimal(2)(partsOverVariance(recording, arm, at));
    const label = say('entangled-columns');
    return [{ label, live: read(LIVE), ...(!identical && { ghost: read(GHOST) }) }];
  },
  table: (scene) => {
    const { recording } = scene;
    const { live, ghost } = neuronsOf(scene);
    const names = labelsOf(scene);
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
      ...names.flatMap((name) => [say('signal-of', { name }), say('noise-of', { name })]),
      say('entangled-column'),
    ];
    return {
      columns: [
        say('neuron'),
        ...columns,
        ...(ghost ? columns.map((name) => say('ghost-column', { name })) : []),
      ],
      rows: [
        ...live.map((mixture, n) => [String(n + 1), ...cells(mixture), ...cells(ghost?.[n])]),
        [say('seed-mean'), ...mean(LIVE), ...(ghost ? mean(GHOST) : [])],
        ...(recording ? [[say('entangled-columns'), ...sums]] : []),
      ],
    };
  },
};

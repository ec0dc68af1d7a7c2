import type { Neuron, Report, SetReport } from '../report.ts';

const NAMES = ['image', 'text', 'voice'];
/** Held-out accuracy by bit mask of the senses present, the others at their mean. */
const WORTH = [1 / 6, 0.76, 0.66, 0.868, 0.22, 0.77, 0.69, 0.88];
const CONTROLS = [null, 0.79, 0.74, 0.871, 0.71, 0.851, 0.829, 0.889];
const FILLS = { zeros: -0.02, 'other row': -0.045, nearest: 0.006 };

const near = (value: number, by: number) => [value - by, value + by] as const;

const sets = WORTH.slice(1).map((mean, k): SetReport => {
  const mask = k + 1;
  const absent = mask === 7 ? 0 : 1;
  return {
    present: [0, 1, 2].filter((i) => mask & (1 << i)),
    accuracy: {
      mean,
      zeros: mean + absent * FILLS.zeros,
      'other row': mean + absent * FILLS['other row'],
      nearest: mean + absent * FILLS.nearest,
      'class mean': absent ? 0.94 : mean,
    },
    interval: near(mean, 0.015),
    control: CONTROLS[mask],
  };
});

const neurons = Array.from({ length: 24 }, (_, index): Neuron => {
  const turn = index % 3;
  const predictive = [0, 1, 2].map((i) => (i === turn && i < 2 ? 0.5 : 0.02));
  const noise = [0.03, 0.02, index < 12 ? 0.2 : 0.01];
  return { index, collision: index < 12 ? 0.7 - index * 0.02 : 0.1, noise, predictive };
});

const falling = (by: number) => Array.from({ length: 24 }, (_, k) => 12 * Math.exp(-by * k));

/** A report as the page gets it: image and text answer, voice is collapsed. Invented, and whole. */
export const EXAMPLE_REPORT: Report = {
  version: 1,
  number: '4b1e77a0',
  verdict: 'collapsed',
  reasons: [
    {
      id: 'collapsed',
      args: {
        ...{ sense: 'voice', share: 0.04, low: 0.03, high: 0.05, control: 0.71 },
        ...{ chance: 1 / 6, alone: 0.22, where: 'head', certainty: 1 },
      },
    },
  ],
  accuracy: 0.88,
  accuracyInterval: [0.867, 0.893],
  chance: 1 / 6,
  retrained: 0.889,
  senses: NAMES.map((name, i) => {
    const control = [0.79, 0.74, 0.71][i];
    const linear = [0.775, 0.715, 0.63][i];
    const alone = [0.76, 0.66, 0.22][i];
    return {
      ...{ name, width: [512, 384, 256][i], alone, linear, mlp: control, control },
      share: [0.543, 0.417, 0.04][i],
      interval: near([0.543, 0.417, 0.04][i], 0.0105),
      conflict: [0.53, 0.42, 0.05][i],
      conflictInterval: near([0.53, 0.42, 0.05][i], 0.012),
      aloneInterval: near(alone, 0.015),
      controlInterval: near(control, 0.018),
      controlForm: 'mlp' as const,
      encoder: null,
      collapsed: i === 2,
      certainty: i === 2 ? 1 : 0,
      state: i === 2 ? ('collapsed' as const) : ('heard' as const),
      lost: {
        before: null,
        code: control - linear,
        head: linear - alone,
        where: i === 2 ? ('head' as const) : ('nowhere' as const),
      },
    };
  }),
  entanglement: 0.39,
  polysemantic: 0.5,
  rank: 13.2,
  subject: {
    ...{
      file: 'emotion-clips.npz',
      checksum: `9f2c41d7${'0'.repeat(56)}`,
      rows: 11840,
      heldOut: 2327,
      training: 9472,
      split: true,
    },
    classes: ['anger', 'disgust', 'fear', 'joy', 'neutral', 'sadness'],
    ...{ groups: 61, neurons: 24, layers: 2 },
  },
  sets,
  neurons,
  spectrum: {
    values: falling(0.24),
    without: [falling(0.33), falling(0.32), falling(0.25)],
    chance: falling(0.03).map((value) => value / 12),
  },
  ranks: [
    { id: 'predictive', value: 3.1, interval: [2.9, 3.3], without: [1.8, 2.2, 3] },
    { id: 'effective', value: 13.2, interval: [13, 13.4], without: [11, 11.2, 11.6] },
    { id: 'participation', value: 5.4, interval: [5.3, 5.6], without: [4.1, 4.4, 5.1] },
    { id: 'stable', value: 2.2, interval: [2.1, 2.2], without: [1.9, 2, 2.2] },
    { id: 'numeric', value: 24, interval: null, without: [24, 24, 24] },
  ],
  measures: [
    ['accuracy', 0.04],
    ['loss', 0.06],
    ['conflict', 0.05],
    ['drop', 0.03],
    ['utilisation', 0.03],
    ['gradient', 0.24],
  ].map(([id, voice]) => ({
    id: id as Report['measures'][number]['id'],
    ofFunction: id !== 'gradient',
    shares: [(1 - Number(voice)) * 0.57, (1 - Number(voice)) * 0.43, Number(voice)],
    intervals: [0.57, 0.43, 1].map((part, i) =>
      id === 'gradient' ? null : near(i === 2 ? Number(voice) : (1 - Number(voice)) * part, 0.01),
    ),
  })),
  agree: [true, true, true],
  findings: [
    { id: 'groups-shared', level: 'leak', args: { count: 9, rows: 41 } },
    { id: 'rows-apart', level: 'fine', args: { rows: 0 } },
    {
      id: 'no-label-in-code',
      level: 'fine',
      args: { sense: 'image', column: 101, accuracy: 0.34 },
    },
    {
      id: 'constant-columns',
      level: 'warning',
      args: { sense: 'text', count: 2, columns: '17, 203' },
    },
    { id: 'rare-class', level: 'warning', args: { class: 'fear', rows: 112, margin: 0.09 } },
  ],
  probed: 2048,
  resamples: 1000,
  measured: 2327,
  complete: true,
  remedies: {
    sense: 2,
    given: {
      accuracy: 0.88,
      share: [0.543, 0.417, 0.04],
      alone: [0.76, 0.66, 0.22],
      entanglement: 0.39,
    },
    arms: (
      [
        ['vanilla', 'given', 0.001, 0.002, 0.012],
        ['distill', 'vanilla', -0.006, 0.15, 0.4],
        ['reallocation', 'without-adversary', -0.004, 0.01, 0.015],
        ['dropout', 'vanilla', -0.014, 0.1, 0.33],
      ] as const
    ).map(([id, control, accuracy, share, alone]) => ({
      id,
      control,
      seeds: [0, 1, 2].map((seed) => ({
        accuracy: 0.88 + accuracy + 0.002 * (seed - 1),
        share: [0.54 - share / 2, 0.4 - share / 2, 0.06 + share],
        alone: [0.76, 0.66, 0.23 + alone + 0.01 * (seed - 1)],
        entanglement: 0.3,
      })),
      controlSeeds: [0, 1, 2].map((seed) => ({
        accuracy: 0.88 + 0.002 * (seed - 1),
        share: [0.54, 0.4, 0.06],
        alone: [0.76, 0.66, 0.23 + 0.01 * (seed - 1)],
        entanglement: 0.37,
      })),
      change: {
        accuracy: { mean: accuracy, interval: near(accuracy, 0.004) },
        share: [-share / 2, -share / 2, share].map((mean) => ({
          mean,
          interval: near(mean, 0.02),
        })),
        alone: [0, 0, alone].map((mean) => ({ mean, interval: near(mean, 0.03) })),
      },
      effect: share > 0.05 ? ('helps' as const) : ('nothing' as const),
      costs: accuracy < -0.004,
    })),
    best: 'distill',
    ...{ seeds: 3, steps: 600, training: 4096, heldOut: 2327 },
  },
};

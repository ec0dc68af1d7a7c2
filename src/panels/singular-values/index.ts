import { drawHeat } from '#charts/heat.ts';
import { drawSpectrum } from '#charts/spectrum.ts';
import { drawTime } from '#charts/time.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Panel, Scene } from '../panel.ts';
import { courseOf, decimal, emptyOf, lineOf, meanOf, overTime, pairOf } from '../words.ts';

/** Places of the three ranks in the fields `rankW` and `rankA`. */
const RANKS = ['numeric', 'effective', 'stable'] as const;
const EFFECTIVE = RANKS.indexOf('effective');
const STABLE = RANKS.indexOf('stable');

const matrixOf = ({ view }: Scene) =>
  view.matrix === 'weights'
    ? ({ sigma: 'sigmaW', rank: 'rankW', name: 'weights' } as const)
    : ({ sigma: 'sigmaA', rank: 'rankA', name: 'activations' } as const);

function rowsOf(scene: Scene): number[] {
  const length = scene.recording?.layout.fields[matrixOf(scene).sigma].length ?? 0;
  return Array.from({ length }, (_, k) => k);
}

/** Mean over seeds of every singular value, at the step that is shown. */
const spectrumOf = (scene: Scene, arm: string): number[] =>
  rowsOf(scene).map((k) => meanOf(scene, arm, matrixOf(scene).sigma, k));

const name = (row: number): string => `σ${row + 1}`;

export const singularValues: Panel = {
  id: 'singular-values',
  title: 'Singular values',
  what: 'Directions in use, strongest first. Low rank alone is not collapse, and noise makes a high rank.',
  estimator: () =>
    'SVD of the head’s weights W or of its centred activations A; effective rank by Roy and Vetterli, stable rank ‖A‖²/σ1², numeric rank above float32 rounding; means over seeds',
  needs: ['sigmaW', 'sigmaA', 'rankW', 'rankA'],
  choice: {
    key: 'matrix',
    legend: 'Of',
    options: [
      { value: 'activations', label: 'activations' },
      { value: 'weights', label: 'weights' },
    ],
  },
  drawings: [
    {
      name: 'Singular values over time, darker is larger',
      height: 116,
      overTime: true,
      draw: (surface, scene, width) => {
        const { sigma, name: matrix } = matrixOf(scene);
        const rows = rowsOf(scene).map((k) => scene.recording?.history(LIVE, sigma, k) ?? []);
        drawHeat(surface, rows, {
          ...overTime(scene, width, 116),
          rowName: name,
          format: (value) => String(Number(value.toPrecision(2))),
          unit: `σ1 to σ${rows.length || '…'} of the live ${matrix}`,
        });
      },
    },
    {
      name: 'Effective and stable rank over time',
      height: 108,
      overTime: true,
      draw: (surface, scene, width) => {
        const { rank } = matrixOf(scene);
        const most = rowsOf(scene).length || 16;
        const [live, ...ghost] = pairOf(scene, rank, EFFECTIVE, 'effective');
        const stable = lineOf(scene, LIVE, rank, STABLE, 'stable', 'second');
        drawTime(surface, [live, stable, ...ghost], {
          ...overTime(scene, width, 108),
          domain: [0, most],
          ticks: [0, most / 2, most],
          format: (value) => value.toFixed(Number.isInteger(value) ? 0 : 1),
          unit: 'rank, directions',
        });
      },
    },
    {
      name: 'Singular values now, on a logarithmic axis',
      height: 176,
      overTime: false,
      draw: (surface, scene, width) => {
        const arms = scene.identical ? ([LIVE] as const) : ([LIVE, GHOST] as const);
        drawSpectrum(
          surface,
          arms.map((arm) => ({
            label: arm,
            role: arm,
            values: scene.at >= 0 ? spectrumOf(scene, arm) : [],
          })),
          {
            width,
            height: 176,
            unit: 'singular value, logarithmic; across: its place',
            empty: emptyOf(scene),
          },
        );
      },
    },
  ],
  see: (scene) => {
    const { rank, name: matrix } = matrixOf(scene);
    if (scene.at <= 0) return 'Random weights use nearly every direction.';
    const live = meanOf(scene, LIVE, rank, EFFECTIVE).toFixed(1);
    const ghost = meanOf(scene, GHOST, rank, EFFECTIVE).toFixed(1);
    const twin = scene.identical ? '' : `; in the ghost, ${ghost}`;
    return `The ${matrix} spread over ${live} directions${twin}.`;
  },
  describe: (scene) =>
    courseOf(
      'Effective rank, live',
      scene.recording?.history(LIVE, matrixOf(scene).rank, EFFECTIVE) ?? [],
      decimal(1),
    ),
  figures: (scene) =>
    [EFFECTIVE, STABLE, RANKS.indexOf('numeric')].map((k) => {
      const print = decimal(RANKS[k] === 'numeric' ? 0 : 1);
      const read = (arm: string) => print(meanOf(scene, arm, matrixOf(scene).rank, k));
      return {
        label: `${RANKS[k]} rank`,
        live: read(LIVE),
        ghost: scene.identical ? undefined : read(GHOST),
      };
    }),
  table: (scene) => {
    const { rank } = matrixOf(scene);
    const number = decimal(3);
    const row = (label: string, field: typeof rank | 'sigmaA' | 'sigmaW', k: number) => [
      label,
      number(meanOf(scene, LIVE, field, k)),
      number(meanOf(scene, GHOST, field, k)),
    ];
    return {
      columns: ['Mean over seeds', 'Live', 'Ghost'],
      rows: [
        ...RANKS.map((label, k) => row(`${label} rank`, rank, k)),
        ...rowsOf(scene).map((k) => row(name(k), matrixOf(scene).sigma, k)),
      ],
    };
  },
};

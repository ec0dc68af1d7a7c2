import { drawSpectrum } from '#charts/spectrum.ts';
import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Recording } from '#store/recording.ts';
import { type Panel, type Scene, stepOf } from '../panel.ts';
import { decimal, EMPTY, pairOf } from '../words.ts';

const matrixOf = (scene: Scene) =>
  scene.view.matrix === 'weights'
    ? ({ sigma: 'sigmaW', rank: 'rankW', name: 'weights W' } as const)
    : ({ sigma: 'sigmaA', rank: 'rankA', name: 'activations A' } as const);

const RANKS = ['numeric', 'effective', 'stable'] as const;

/** Mean over seeds of every singular value. */
function spectrumOf(recording: Recording, arm: string, scene: Scene): number[] {
  const { sigma } = matrixOf(scene);
  const { length } = recording.layout.fields[sigma];
  return Array.from({ length }, (_, k) => recording.band(arm, sigma, k, stepOf(scene)).mean);
}

/** Singular values over time, strongest darkest. */
function lines(scene: Scene): Series[] {
  const { recording } = scene;
  if (!recording) return [];
  const { sigma } = matrixOf(scene);
  const { length } = recording.layout.fields[sigma];
  return Array.from({ length: Math.min(length, 6) }, (_, k) => ({
    label: k === 0 ? 'σ1, strongest,' : `σ${k + 1}`,
    role: 'live' as const,
    ink: `var(--seq-${6 - Math.min(k, 4)})`,
    text: 'var(--ink-2)',
    points: recording.history(LIVE, sigma, k).map((p) => ({ ...p, low: p.mean, high: p.mean })),
  }));
}

export const singularValues: Panel = {
  id: 'singular-values',
  title: 'Singular values',
  what: 'Directions the fusion head uses, strongest first, and how many that makes. Low rank alone is not collapse, and noise makes a high rank.',
  estimator:
    'SVD of the head’s weights W or of its centred activations A; effective rank by Roy and Vetterli, stable rank ‖A‖²/σ1², numeric rank above float32 rounding',
  needs: ['sigmaW', 'sigmaA', 'rankW', 'rankA'],
  drawings: [
    {
      height: 150,
      overTime: true,
      draw: (surface, scene, width) => {
        const series = lines(scene);
        const top = Math.max(1, ...series.flatMap(({ points }) => points.map((p) => p.high || 0)));
        drawTime(surface, series, {
          width,
          height: 150,
          steps: scene.steps,
          domain: [0, top * 1.05],
          ticks: [0, Number((top / 2).toPrecision(1)), Number(top.toPrecision(1))],
          format: decimal(1),
          marks: scene.marks,
          crosshair: scene.view.crosshair,
          unit: `singular values of the ${matrixOf(scene).name}, live`,
          empty: EMPTY,
        });
      },
    },
    {
      height: 110,
      overTime: true,
      draw: (surface, scene, width) => {
        const series = pairOf(scene, matrixOf(scene).rank, 1, 'effective rank');
        const fusion = scene.recording?.info.dims.fusion ?? 16;
        drawTime(surface, series, {
          width,
          height: 110,
          steps: scene.steps,
          domain: [0, fusion],
          ticks: [0, fusion / 2, fusion],
          format: decimal(1),
          marks: scene.marks,
          crosshair: scene.view.crosshair,
          unit: 'effective rank, directions',
          empty: EMPTY,
        });
      },
    },
    {
      height: 190,
      overTime: false,
      draw: (surface, scene, width) => {
        const { recording, identical } = scene;
        const arms = identical ? ([LIVE] as const) : ([LIVE, GHOST] as const);
        drawSpectrum(
          surface,
          arms.map((arm) => ({
            label: arm,
            role: arm,
            values: recording && recording.newest >= 0 ? spectrumOf(recording, arm, scene) : [],
          })),
          { width, height: 190, empty: EMPTY },
        );
      },
    },
  ],
  see: (scene) => {
    const { recording } = scene;
    if (!recording || recording.newest < 0) return 'Random weights use nearly every direction.';
    const { rank, name } = matrixOf(scene);
    const live = recording.band(LIVE, rank, 1, stepOf(scene)).mean.toFixed(1);
    const ghost = recording.band(GHOST, rank, 1, stepOf(scene)).mean.toFixed(1);
    const twin = scene.identical ? '' : `; the ghost, ${ghost}`;
    return `The ${name} use ${live} directions${twin}.`;
  },
  table: (scene) => {
    const { recording } = scene;
    if (!recording || recording.newest < 0)
      return { columns: ['Value', 'Live', 'Ghost'], rows: [] };
    const { rank } = matrixOf(scene);
    const live = spectrumOf(recording, LIVE, scene);
    const ghost = spectrumOf(recording, GHOST, scene);
    const number = decimal(3);
    return {
      columns: ['Mean over seeds', 'Live', 'Ghost'],
      rows: [
        ...RANKS.map((name, k) => [
          `${name} rank`,
          number(recording.band(LIVE, rank, k, stepOf(scene)).mean),
          number(recording.band(GHOST, rank, k, stepOf(scene)).mean),
        ]),
        ...live.map((value, k) => [`σ${k + 1}`, number(value), number(ghost[k])]),
      ],
    };
  },
};

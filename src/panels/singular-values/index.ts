import { drawHeat } from '#charts/heat.ts';
import { drawSpectrum } from '#charts/spectrum.ts';
import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import type { Field } from '#lab-state/fields.ts';
import type { Matrix } from '#lab-state/view.ts';
import { fixed, pointed } from '#language/figures.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { estimatorWords } from '../estimator-words.ts';
import type { Panel, Scene } from '../panel.ts';
import { say } from '../panel-say.ts';
import { fieldOf, pinLines, pinValues, pinWords } from '../pins.ts';
import { labelsOf } from '../senses.ts';
import { decimal, emptyOf, historyWords, knownAt, lineOf, overTime, senseOf } from '../words.ts';
import { MATRICES, RANKS, rankIndex } from './matrices.ts';

const EFFECTIVE = rankIndex('effective');
const STABLE = rankIndex('stable');
const HEIGHT = { heat: 112, ranks: 116, now: 172 };

const matrixOf = ({ view }: Scene) => MATRICES[view.matrix];

/** Mean over seeds at the newest step at which the field was measured. */
const read = (scene: Scene, arm: string, field: Field, index = 0): number =>
  scene.recording?.band(arm, field, index, knownAt(scene, arm, field)).mean ?? Number.NaN;

function rowsOf(scene: Scene): number[] {
  const length = scene.recording?.layout.fields[matrixOf(scene).sigma].length ?? 0;
  return Array.from({ length }, (_, k) => k);
}

/** Of a pinned run, the effective rank of the same matrix. */
const effectiveIn = (scene: Scene) => fieldOf(matrixOf(scene).rank, () => EFFECTIVE);

const name = (row: number): string => `σ${row + 1}`;
const one = decimal(1);

/** A rank of live with its ghost. */
function rankLine(
  scene: Scene,
  field: Field,
  index: number,
  label: string,
  look: 'live' | 'second' = 'second',
): Series {
  const line = lineOf(scene, LIVE, field, index, label, look);
  const twin = lineOf(scene, GHOST, field, index, label, 'ghost').points;
  return scene.identical ? line : { ...line, twin };
}

/** The effective rank and its companions, without which it misleads. */
function ranksOf(scene: Scene): Series[] {
  const { rank } = matrixOf(scene);
  const effective = rankLine(scene, rank, EFFECTIVE, say('rank-effective'), 'live');
  if (scene.view.matrix !== 'activations') {
    return [effective, rankLine(scene, rank, STABLE, say('rank-stable'))];
  }
  const predictive = rankLine(scene, 'predictiveRank', 0, say('rank-predictive'));
  return [effective, { ...predictive, role: 'other', ink: 'var(--ink)', text: 'var(--ink)' }];
}

function see(scene: Scene): string {
  if (scene.at <= 0) return say('ranks-random');
  const { rank, spread } = matrixOf(scene);
  const effective = (arm: string) => one(read(scene, arm, rank, EFFECTIVE));
  if (scene.view.matrix !== 'activations') {
    const twin = scene.identical ? '' : say('in-the-ghost', { value: effective(GHOST) });
    return say('ranks-spread', { spread, rank: effective(LIVE), twin });
  }
  const predictive = (arm: string) => one(read(scene, arm, 'predictiveRank'));
  const twin = scene.identical
    ? ''
    : ` ${say('ranks-ghost', { effective: effective(GHOST), predictive: predictive(GHOST) })}`;
  return say('ranks-see', { effective: effective(LIVE), predictive: predictive(LIVE), twin });
}

export const singularValues: Panel = {
  id: 'singular-values',
  get title() {
    return say('ranks-title');
  },
  get what() {
    return say('ranks-what');
  },
  estimator: ({ matrix }) =>
    say('ranks-estimator', { what: MATRICES[matrix].what, field: estimatorWords('rankA') }),
  needs: [
    'sigmaA',
    'rankA',
    'sigmaW',
    'rankW',
    'sigmaGradient',
    'rankGradient',
    'sigmaAgop',
    'rankAgop',
    'agopAlignment',
    'predictiveRank',
    'rankWithout',
    'capacityEntropy',
  ],
  choice: {
    key: 'matrix',
    get legend() {
      return say('ranks-of');
    },
    options: (Object.keys(MATRICES) as Matrix[]).map((value) => ({
      value,
      get label() {
        return MATRICES[value].label;
      },
    })),
  },
  drawings: [
    {
      get name() {
        return say('ranks-heat');
      },
      height: HEIGHT.heat,
      overTime: true,
      draw: (surface, scene, width) => {
        const { sigma, label } = matrixOf(scene);
        const rows = rowsOf(scene).map((k) => scene.recording?.history(LIVE, sigma, k) ?? []);
        drawHeat(surface, rows, {
          ...overTime(scene, width, HEIGHT.heat),
          rowName: name,
          format: (value) => pointed(String(Number(value.toPrecision(2)))),
          unit: say('ranks-heat-unit', { last: rows.length || '…', label }),
        });
      },
    },
    {
      get name() {
        return say('ranks-drawing');
      },
      height: HEIGHT.ranks,
      overTime: true,
      draw: (surface, scene, width) => {
        const most = rowsOf(scene).length || 16;
        drawTime(surface, ranksOf(scene), {
          ...overTime(scene, width, HEIGHT.ranks),
          domain: [0, most],
          ticks: [0, most / 2, most],
          format: (value) => fixed(value, Number.isInteger(value) ? 0 : 1),
          unit: say('ranks-unit'),
          pins: pinLines(scene, effectiveIn(scene)),
        });
      },
    },
    {
      get name() {
        return say('ranks-now');
      },
      height: HEIGHT.now,
      overTime: false,
      draw: (surface, scene, width) => {
        const arms = scene.identical ? ([LIVE] as const) : ([LIVE, GHOST] as const);
        const { sigma } = matrixOf(scene);
        drawSpectrum(
          surface,
          arms.map((arm) => ({
            label: say(arm),
            role: arm,
            values: scene.at >= 0 ? rowsOf(scene).map((k) => read(scene, arm, sigma, k)) : [],
          })),
          {
            width,
            height: HEIGHT.now,
            unit: say('ranks-now-unit'),
            format: (value) => pointed(value.toPrecision(3)),
            pins: pinValues(scene, sigma),
            empty: emptyOf(scene),
          },
        );
      },
    },
  ],
  see,
  describe: (scene) =>
    historyWords(
      say('ranks-describe'),
      scene.recording?.history(LIVE, matrixOf(scene).rank, EFFECTIVE) ?? [],
      one,
    ) + pinWords(scene, effectiveIn(scene), one),
  figures: (scene) => {
    const { recording, view } = scene;
    if (!recording || scene.at < 0) return [];
    const figure = (label: string, field: Field, index: number, print = one) => ({
      label,
      live: print(read(scene, LIVE, field, index)),
      ghost: scene.identical ? undefined : print(read(scene, GHOST, field, index)),
    });
    const { rank } = matrixOf(scene);
    if (view.matrix === 'activations') {
      return [
        figure(say('rank-row-stable'), rank, STABLE),
        ...labelsOf(scene).map((_, i) =>
          figure(say('ranks-without', { sense: senseOf(recording, i) }), 'rankWithout', i),
        ),
      ];
    }
    const usual = [
      figure(say('rank-row-stable'), rank, STABLE),
      figure(say('rank-row-numeric'), rank, 0, decimal(0)),
    ];
    return view.matrix === 'agop'
      ? [...usual, figure(say('ranks-likeness'), 'agopAlignment', 0, decimal(2))]
      : usual;
  },
  table: (scene) => {
    const { rank, sigma } = matrixOf(scene);
    const number = decimal(3);
    const row = (label: string, field: Field, k: number) => [
      label,
      number(read(scene, LIVE, field, k)),
      number(read(scene, GHOST, field, k)),
    ];
    const activations = scene.view.matrix === 'activations';
    return {
      columns: [say('seed-mean'), say('Live'), say('Ghost')],
      rows: [
        ...RANKS.map((label, k) => row(say(`rank-row-${label}`), rank, k)),
        ...(activations ? [row(say('predictive-rank'), 'predictiveRank', 0)] : []),
        ...(activations
          ? labelsOf(scene).map((label, i) =>
              row(say('ranks-effective-without', { label }), 'rankWithout', i),
            )
          : []),
        row(say('ranks-agop'), 'agopAlignment', 0),
        row(say('ranks-entropy'), 'capacityEntropy', 0),
        ...rowsOf(scene).map((k) => row(name(k), sigma, k)),
      ],
    };
  },
};

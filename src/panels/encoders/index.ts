import { type DotRow, dotsHeight, drawDots } from '#charts/dots.ts';
import { drawTime } from '#charts/time.ts';
import type { BandPoint, Series } from '#charts/types.ts';
import type { Field } from '#lab-state/fields.ts';
import { controlId, GHOST, LIVE } from '#spec/index.ts';
import { checksOf, checkWords } from '../checks.ts';
import { estimatorWords } from '../estimator-words.ts';
import type { Panel, Scene } from '../panel.ts';
import { say } from '../panel-say.ts';
import { fieldOf, pinLines, pinWords } from '../pins.ts';
import { ghostLine, labelsOf, lastOf, senseDots, senseLines } from '../senses.ts';
import {
  capital,
  decimal,
  emptyOf,
  historyWords,
  inkOf,
  lineOf,
  meanOf,
  overTime,
  pairOf,
  percent,
  senseOf,
  textOf,
} from '../words.ts';
import { CHECKED, checkedCells } from './checked.ts';

const HEIGHT = { readout: 150, alike: 124 };
const two = decimal(2);
/** Of a pinned run, the read-out of its last sense. */
const LAST_ENCODER = fieldOf('encoderAccuracy', (last) => last);

/** The encoder of the last sense in its control, which was only ever shown that sense. */
function controlLine(scene: Scene): Series {
  const last = lastOf(scene);
  const name = say('encoders-control');
  const line = lineOf(scene, controlId(last), 'encoderAccuracy', last, name, 'live');
  return {
    ...line,
    short: say('encoders-control-short'),
    ink: inkOf(last),
    text: textOf(last),
    role: 'control',
  };
}

/** Points at which basis reallocation was on: only then does anything train the discriminator. */
function trained(scene: Scene, points: readonly BandPoint[]): BandPoint[] {
  const on = (step: number) => scene.reallocated.some(({ from, to }) => step > from && step <= to);
  return points.filter(({ step }) => on(step));
}

function alikeLines(scene: Scene): Series[] {
  const cka = pairOf(scene, 'codeCka', 0, say('encoders-alike'));
  const cosine: Series = {
    ...lineOf(scene, LIVE, 'codeCosine', 0, say('encoders-same'), 'second'),
    short: say('cosine'),
  };
  const told = (field: Field, label: string, short: string, role: Series['role']): Series => {
    const guess = lineOf(scene, LIVE, field, 0, label, 'live');
    return { ...guess, short, role, points: trained(scene, guess.points) };
  };
  const apart = [
    told('discriminatorAccuracy', say('encoders-its-own'), say('encoders-own-short'), 'control'),
    told('refitAccuracy', say('encoders-a-fresh'), say('encoders-fresh-short'), 'other'),
  ];
  return [...cka, cosine, ...apart.filter(({ points }) => points.length > 0)];
}

const rowsOf = (scene: Scene): DotRow[] =>
  senseDots(scene, 'encoderAccuracy').map((row, i) => ({
    ...row,
    control: meanOf(scene, controlId(i), 'encoderAccuracy', i),
  }));

const heightOf = (scene: Scene): number => dotsHeight(Math.max(2, labelsOf(scene).length));

/** Pairs of senses, in the order of the fields that compare them. */
function pairsOf(scene: Scene): string[] {
  const labels = labelsOf(scene);
  return labels.flatMap((label, i) => labels.slice(i + 1).map((other) => `${label}, ${other}`));
}

export const encoders: Panel = {
  id: 'encoders',
  get title() {
    return say('encoders-title');
  },
  get what() {
    return say('encoders-what');
  },
  estimator: () =>
    say('encoders-estimator', {
      accuracy: estimatorWords('encoderAccuracy'),
      own: estimatorWords('discriminatorAccuracy'),
      fresh: estimatorWords('refitAccuracy'),
      probe: estimatorWords('classAccuracy'),
    }),
  needs: [
    'encoderAccuracy',
    'codeCka',
    'codeCosine',
    'fusedCka',
    'discriminatorAccuracy',
    'refitAccuracy',
    'classAccuracy',
    'classTransfer',
    'gradientNorm',
  ],
  drawings: [
    {
      get name() {
        return say('encoders-drawing');
      },
      height: HEIGHT.readout,
      overTime: true,
      draw: (surface, scene, width) => {
        const { recording } = scene;
        const lines = recording
          ? [
              ...senseLines(scene, 'encoderAccuracy'),
              controlLine(scene),
              ...ghostLine(scene, 'encoderAccuracy', lastOf(scene)),
            ]
          : [];
        drawTime(surface, lines, {
          ...overTime(scene, width, HEIGHT.readout),
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          format: percent,
          threshold: recording && {
            value: 1 / recording.info.classes.length,
            label: say('chance'),
          },
          unit: say('encoders-unit'),
          pins: pinLines(scene, LAST_ENCODER),
        });
      },
    },
    {
      get name() {
        return say('encoders-alike-drawing');
      },
      height: HEIGHT.alike,
      overTime: true,
      draw: (surface, scene, width) => {
        const senses = labelsOf(scene).length;
        const lines = alikeLines(scene);
        const told = lines.some(({ role }) => role === 'control');
        const pair = senses > 2 ? `${pairsOf(scene)[0]}: ` : '';
        drawTime(surface, lines, {
          ...overTime(scene, width, HEIGHT.alike),
          domain: [-0.2, 1],
          ticks: [0, 0.5, 1],
          format: two,
          threshold: told ? { value: 1 / senses, label: say('chance') } : undefined,
          unit: say('encoders-alike-unit', { pair }),
          pins: pinLines(scene, fieldOf('codeCka')),
        });
      },
    },
    {
      get name() {
        return say('encoders-now');
      },
      height: dotsHeight(2),
      overTime: false,
      fit: heightOf,
      draw: (surface, scene, width) => {
        const { recording } = scene;
        drawDots(surface, rowsOf(scene), {
          width,
          height: heightOf(scene),
          domain: [0, 1],
          format: percent,
          threshold: recording && {
            value: 1 / recording.info.classes.length,
            label: say('chance'),
          },
          unit: scene.identical ? say('encoders-dots') : say('encoders-dots-ghost'),
          empty: emptyOf(scene),
          twinName: say('ghost'),
        });
      },
    },
    CHECKED,
  ],
  see: (scene) => {
    const { recording } = scene;
    if (!recording || scene.at <= 0) return say('encoders-untrained');
    const last = lastOf(scene);
    const read = (arm: string) => percent(meanOf(scene, arm, 'encoderAccuracy', last));
    const twin = scene.identical ? '' : ` ${say('ghost-says', { value: read(GHOST) })}`;
    const name = capital(senseOf(recording, last));
    const checks = checksOf(scene, LIVE);
    const aligned = checks ? ` ${checkWords(scene, checks)}` : '';
    return say('encoders-see', {
      name,
      right: read(LIVE),
      twin,
      control: read(controlId(last)),
      aligned,
    });
  },
  describe: (scene) =>
    labelsOf(scene)
      .map((label, i) =>
        historyWords(
          say('encoders-describe', { label }),
          scene.recording?.history(LIVE, 'encoderAccuracy', i) ?? [],
          percent,
        ),
      )
      .join(' ') + pinWords(scene, LAST_ENCODER, percent),
  figures: (scene) => {
    const { recording } = scene;
    if (!recording || scene.at < 0) return [];
    return labelsOf(scene).map((_, i) => ({
      label: say('encoders-fused', { sense: senseOf(recording, i) }),
      live: two(meanOf(scene, LIVE, 'fusedCka', i)),
      ghost: scene.identical ? undefined : two(meanOf(scene, GHOST, 'fusedCka', i)),
    }));
  },
  table: (scene) => {
    const number = decimal(3);
    const row = (label: string, field: Field, k: number) => [
      label,
      number(meanOf(scene, LIVE, field, k)),
      number(meanOf(scene, GHOST, field, k)),
      field === 'encoderAccuracy' ? number(meanOf(scene, controlId(k), field, k)) : '',
    ];
    return {
      columns: [say('seed-mean'), say('Live'), say('Ghost'), say('encoders-control-column')],
      rows: [
        ...labelsOf(scene).map((label, i) =>
          row(say('encoders-accuracy', { label }), 'encoderAccuracy', i),
        ),
        ...labelsOf(scene).map((label, i) =>
          row(say('encoders-fused-row', { label }), 'fusedCka', i),
        ),
        ...pairsOf(scene).map((pair, k) => row(say('encoders-cka', { pair }), 'codeCka', k)),
        ...pairsOf(scene).map((pair, k) => row(say('encoders-cosine', { pair }), 'codeCosine', k)),
        ...checkedCells(scene).map(([label, value]) => [label, number(value), '', '']),
      ],
    };
  },
};

import { networkLayout } from '#charts/network/layout.ts';
import { drawNetwork } from '#charts/network/network.ts';
import type { ArmTrace, Trace } from '#lab-state/sample.ts';
import { networkDrawing } from '#panels/network/index.ts';
import type { Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { STRINGS } from './gallery-words.ts';
import type { Plate } from './plates.ts';
import { SCENES } from './scenes.ts';

/** Width of the network in the lab at 1440, px. */
const WIDE = 1080;
const LATENT = 16;
/** Sizes of the sample run. */
const FUSION = 16;
const CLASSES = 8;

/** Numbers between -1 and 1 that look like chance, few of them large, the same every time. */
const wave = (length: number, seed: number, size = 1): Float32Array =>
  Float32Array.from({ length }, (_, k) => size * Math.sin(12.9898 * (k + 1) + 78.233 * seed) ** 5);

/** One arm on its way to class `answer`. @param heard how much each sense flows. */
function armOf(arm: string, answer: number, heard: readonly number[], gate: number): ArmTrace {
  const shares = Float32Array.from({ length: CLASSES }, (_, c) => (c === answer ? 12 : 1));
  const sum = shares.reduce((all, share) => all + share, 0);
  const codes = heard.map((size, i) => (size > 0 ? wave(LATENT, i + 1, size) : undefined));
  const donor = heard.findIndex((size) => size > 0);
  return {
    arm,
    gate,
    codes,
    shared: codes.map((code, i) => code && wave(8, i + 5)),
    fused: codes.map((code) => code ?? wave(LATENT, 9, 0.4)),
    standIns: codes.map((code) => (code ? undefined : gate > 0 ? donor : 'mean')),
    neurons: wave(FUSION, 3).map(Math.abs),
    probabilities: shares.map((share) => share / sum),
    fusionWeights: wave(heard.length * LATENT * FUSION, 4),
    answerWeights: wave(FUSION * CLASSES, 6),
  };
}

const traceOf = (heard: readonly number[], gate = 0, step = 600): Trace => ({
  asked: step,
  step,
  seed: 1,
  seen: heard.map((_, i) => ({ inputs: wave(32, 20 + i, i === 0 ? 1 : 0.6), label: 5 })),
  present: heard.reduce((mask, size, i) => (size > 0 ? mask | (1 << i) : mask), 0),
  arms: [armOf(LIVE, 5, heard, gate), armOf(GHOST, 2, heard, 0)],
});

const STATES = {
  whole: { ...SCENES.whole, trace: traceOf([1, 0.7]) },
  covered: { ...SCENES.whole, trace: traceOf([0, 0.7]) },
  block: { ...SCENES.whole, trace: traceOf([0, 0.7], 1) },
  empty: SCENES.empty,
} as const satisfies Record<string, Scene>;

const plateOf = (state: keyof typeof STATES): Plate => {
  const drawing = networkDrawing({ width: WIDE, senses: 2, fusion: 16 });
  return {
    id: `network-${state}`,
    title: STRINGS.network[state],
    height: drawing.height,
    width: WIDE,
    draw: (surface, width) => drawing.draw(surface, STATES[state], width),
  };
};

/** Rings, as a picture that is not the same upside down. */
const rings = Float32Array.from({ length: 196 }, (_, k) => {
  const [x, y] = [(k % 14) - 6.5, Math.floor(k / 14) - 4];
  return Math.max(0, Math.cos(Math.hypot(x, y)));
});

/** A network of `senses` senses and `fusion` neurons; the first two are pictures. */
function sizeOf(senses: number, fusion: number): Plate {
  const shape = { width: WIDE, senses, fusion };
  const own = Array.from({ length: senses }, (_, i) => i);
  const neurons = Array.from({ length: fusion }, (_, n) => ({
    predictive: own.map((i) => Math.abs(Math.sin(3 * n + 5 * i))),
    noise: own.map((i) => 0.4 * Math.abs(Math.cos(2 * n + i))),
    collision: Math.abs(Math.sin(7 * n)) * 0.4,
  }));
  return {
    id: `network-of-${senses}-senses-and-${fusion}-neurons`,
    title: STRINGS.network.size(senses, fusion),
    height: networkLayout(shape).height,
    width: WIDE,
    draw: (surface, width) =>
      drawNetwork(
        surface,
        networkLayout({ ...shape, width }),
        {
          inks: own.map(inkOf),
          live: neurons,
          flow: {
            gate: senses > 2 ? 1 : 0,
            activations: wave(fusion, 3).map(Math.abs),
            fusionWeights: wave(senses * LATENT * fusion, 4),
            answerWeights: wave(fusion * 10, 6),
            answers: own.concat([7, 8, 9]).map((c) => ({
              label: String(c),
              live: c === 1 ? 0.8 : 0.2 / (senses + 2),
              truth: c === 1,
            })),
            senses: own.map((i) => ({
              ...{ label: `Sense ${i + 1}`, ink: inkOf(i), text: textOf(i) },
              wash: `var(--m${i + 1}-wash)`,
              inputs: senses === 2 ? rings : wave(32, i),
              shape: senses === 2 ? ([14, 14] as const) : undefined,
              upwards: i === 1,
              code: wave(LATENT, i + 1),
              shared: wave(8, i + 5),
              fused: wave(LATENT, i + 1),
              notes: [],
            })),
          },
        },
        {
          ...{ goesIn: 'What goes in', encoders: 'Encoders', block: 'Block', blockOff: ['off'] },
          ...{ blockOn: ['8 shared'], neurons: `${fusion} neurons`, comesOut: 'What comes out' },
          faint: (names) => `neurons that hardly vary: ${names}`,
          empty: '',
        },
      ),
  };
}

/** The network in every state, and in several sizes. */
export const NETWORKS: readonly Plate[] = [
  ...(Object.keys(STATES) as (keyof typeof STATES)[]).map(plateOf),
  sizeOf(2, 6),
  sizeOf(6, 64),
];

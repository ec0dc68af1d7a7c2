/**
 * `npm run data:figures -- hanzi` trains what `datasets/<id>/expected.json` names, on the engine `plan-cpu`, and
 * writes the tables of the card: accuracies beside those of the study the set was chosen by, and what the encoders
 * of the preset's recorded run know. Exit 2 where one is further off than 3 points. `--seeds N` (3).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { around } from '#cli/around.ts';
import { decodeRecorded } from '#lab-state/recorded-run-file.ts';
import { Recording } from '#lab-state/recording.ts';
import { runStudy } from '#session/study.ts';
import {
  type ArmParams,
  baseOf,
  controlId,
  GHOST,
  presetFor,
  type RunParams,
  type Spec,
  scenarioOf,
  specOf,
} from '#spec/index.ts';
import { placesOf } from './set-problems.ts';

/** How far from the study a figure may lie. */
const WITHIN = 0.03;
const [FROM, TO] = ['<!-- figures -->', '<!-- /figures -->'];

interface Expected {
  readonly run: Partial<RunParams>;
  readonly params?: Partial<ArmParams>;
  readonly figures: readonly {
    readonly senses: readonly string[];
    readonly with?: Partial<RunParams>;
    readonly study: number;
  }[];
}

const ROOT = join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '3' } },
});
const [id = 'landsat'] = positionals;
const folder = join(ROOT, 'datasets', id);
const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const preset = presetFor(id);
const senses = scenarioOf(preset.run).senses(preset.run);
const maskOf = (names: readonly string[]) =>
  names.reduce((mask, name) => mask | (1 << senses.findIndex((sense) => sense.id === name)), 0);
const labelOf = (name: string) => senses.find((sense) => sense.id === name)?.label ?? name;

/** Held-out accuracy of each set of senses at the end, mean over seeds, of networks that see no others. */
async function trained(masks: readonly number[], changes: Partial<RunParams>) {
  const run = { ...expected.run, ...changes, seeds: Number(values.seeds) };
  const { steps = preset.run.steps } = run;
  const spec: Spec = {
    ...specOf(preset, { ...run, engine: 'plan-cpu', probeEvery: steps }),
    arms: masks.map((only) => ({
      id: `sees-${only}`,
      params: { ...baseOf(preset), ...expected.params, only },
    })),
  };
  const { replicas } = await runStudy(
    spec,
    (look) => ({ accuracy: look.read('accuracy')[0] }),
    around,
  );
  return masks.map((only) => {
    const own = replicas.filter(({ arm }) => arm === `sees-${only}`);
    const last = own.map(({ readings }) => Number(readings.at(-1)?.reading.accuracy));
    return last.reduce((sum, value) => sum + value, 0) / last.length;
  });
}

const three = (value: number) => value.toFixed(3);
const table = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

async function accuracies() {
  const groups = new Map<string, number[]>();
  expected.figures.forEach((figure, k) => {
    const key = JSON.stringify(figure.with ?? {});
    groups.set(key, [...(groups.get(key) ?? []), k]);
  });
  const found = new Map<number, number>();
  for (const [key, places] of groups) {
    const masks = places.map((k) => maskOf(expected.figures[k].senses));
    const own = await trained(masks, JSON.parse(key));
    places.forEach((k, at) => {
      found.set(k, own[at]);
    });
  }
  return expected.figures.map((figure, k) => ({ ...figure, here: found.get(k) ?? Number.NaN }));
}

/** What the recorded run of the preset knew at its end, sense by sense, before any method was switched on. */
async function encoders() {
  const file = readFileSync(join(ROOT, `public/recorded/${preset.id}.${preset.revision}.bin`));
  const { info, frames } = await decodeRecorded(new Uint8Array(file));
  const recording = Recording.of(info, frames);
  const of = (arm: string, field: 'share' | 'accuracy' | 'encoderAccuracy', i = 0) =>
    three(recording.band(arm, field, i).mean);
  return info.modalities.map(({ label }, i) => [
    label,
    of(GHOST, 'share', i),
    of(controlId(i), 'accuracy'),
    of(GHOST, 'encoderAccuracy', i),
    of(controlId(i), 'encoderAccuracy', i),
  ]);
}

const figures = await accuracies();
const { hidden, latent, fusion } = { ...preset.run, ...expected.run };
const text = [
  `Held-out accuracy of networks that see these senses only; encoders of ${hidden} and ${latent} units, a head of ${fusion}, ${expected.run.steps} steps of 64, mean of ${values.seeds} seeds.`,
  '',
  table([
    ['senses', 'here', 'in the study'],
    ['---', '---', '---'],
    ...figures.map(({ senses: names, with: changes, study, here }) => [
      [
        names.map(labelOf).join(', '),
        ...Object.entries(changes ?? {}).map((one) => one.join(' ')),
      ].join('; '),
      three(here),
      three(study),
    ]),
  ]),
  '',
  `The preset *${preset.title}* after ${preset.run.steps} steps, no method switched on (its recorded run): is a sense lost in its encoder or in the head?`,
  '',
  table([
    ['sense', 'share of the answer', 'alone', 'read off its encoder', 'off that of its control'],
    ['---', '---', '---', '---', '---'],
    ...(await encoders()),
  ]),
].join('\n');
const card = join(ROOT, placesOf(id).card);
const before = readFileSync(card, 'utf8');
writeFileSync(
  card,
  `${before.slice(0, before.indexOf(FROM) + FROM.length)}\n${text}\n${before.slice(before.indexOf(TO))}`,
);
console.log(text);
const off = figures.filter(({ here, study }) => Math.abs(here - study) > WITHIN);
for (const { senses: names, here, study } of off) {
  console.error(`${names.join(', ')}: ${three(here)} here, ${three(study)} in the study.`);
}
process.exitCode = off.length > 0 ? 2 : 0;

/**
 * `npm run data:figures -- hanzi` trains what `datasets/<id>/expected.json` names, on the engine `plan-cpu` and, where
 * it says how, by the protocol of the study that the set was chosen by, and writes the tables of the card: accuracies
 * beside the study's, and what the encoders of the recorded runs know. Exit 2 where one is further off than 3 points
 * and no variant of the protocol says why. `--seeds N` (3) of the lab's networks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { around } from '#cli/around.ts';
import { asked, oneOf, wholeNumber } from '#cli/command.mjs';
import { runStudy } from '#session/study.ts';
import {
  baseOf,
  presetFor,
  RUN_PARAMS,
  type RunParams,
  type Spec,
  scenarioOf,
  specOf,
} from '#spec/index.ts';
import { encoderTables } from './encoders.ts';
import { bandOf, type Expected, type Figure, table, WITHIN, within } from './expected.ts';
import { byProtocol, openForStudy } from './protocol.ts';
import { placesOf, setsOf } from './set-problems.ts';

const [FROM, TO] = ['<!-- figures -->', '<!-- /figures -->'];

const ROOT = join(import.meta.dirname, '../..');
const { values, positionals } = asked('npm run data:figures -- [ID] [--seeds N]', {
  words: [0, 1],
  options: { seeds: { type: 'string', default: '3' } },
});
const id = oneOf('set', positionals[0] ?? 'landsat', setsOf(ROOT));
const seeds = wholeNumber('seeds', values.seeds, 1, RUN_PARAMS.seeds.max);
const expected: Expected = JSON.parse(
  readFileSync(join(ROOT, 'datasets', id, 'expected.json'), 'utf8'),
);
const preset = presetFor(id);
const senses = scenarioOf(preset.run).senses(preset.run);
const maskOf = (names: readonly string[]) =>
  names.reduce((mask, name) => mask | (1 << senses.findIndex((sense) => sense.id === name)), 0);
const labelOf = (name: string) => senses.find((sense) => sense.id === name)?.label ?? name;
const titleOf = ({ senses: names, with: changes }: Figure) =>
  [
    names.map(labelOf).join(', '),
    ...Object.entries(changes ?? {}).map((one) => one.join(' ')),
  ].join('; ');

/** Held-out accuracy of networks that see these senses only, one list over seeds for each set of them. */
async function trained(masks: readonly number[], changes: Partial<RunParams>) {
  const run = { ...expected.run, ...changes, seeds };
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
  return masks.map((only) =>
    replicas
      .filter(({ arm }) => arm === `sees-${only}`)
      .map(({ readings }) => Number(readings.at(-1)?.reading.accuracy)),
  );
}

/** Of every figure the accuracies of the lab's networks, those of equal settings trained side by side. */
async function inTheLab(): Promise<Map<Figure, readonly number[]>> {
  const found = new Map<Figure, readonly number[]>();
  const settings = expected.figures.map((figure) => JSON.stringify(figure.with ?? {}));
  for (const changes of new Set(settings)) {
    const figures = expected.figures.filter((_, k) => settings[k] === changes);
    const masks = figures.map((figure) => maskOf(figure.senses));
    const own = await trained(masks, JSON.parse(changes));
    figures.forEach((figure, k) => {
      found.set(figure, own[k]);
    });
  }
  return found;
}

/** Of every figure the accuracies by the study's protocol, and of those that have some its variants' beside them. */
async function byTheStudy() {
  const { protocol, variants = [] } = expected;
  if (!protocol) return undefined;
  const set = await openForStudy(ROOT, id);
  const told = ({ senses: names, with: noise = {} }: Figure) => ({ senses: names, noise });
  const rows = new Map(
    expected.figures.map((figure) => [figure, byProtocol(set, protocol, told(figure))]),
  );
  const others = variants.map((variant) => {
    const figure = expected.figures[variant.of];
    return { ...variant, figure, values: byProtocol(set, protocol, told(figure), variant) };
  });
  return { protocol, rows, others };
}

const lab = await inTheLab();
const study = await byTheStudy();
const three = (value: number) => value.toFixed(3);
const { hidden, latent, fusion } = { ...preset.run, ...expected.run };
const first = study
  ? `*By its protocol*: these senses side by side into one hidden layer of ${study.protocol.hidden}, every column standardised, Adam, ${study.protocol.epochs} epochs, noise drawn once for each sample; ${study.protocol.seeds} seeds. `
  : '';
const text = [
  `Held-out accuracy, mean (lowest to highest seed). ${first}*In the lab*: networks that see these senses only, encoders of ${hidden} and ${latent} units, a head of ${fusion}, ${expected.run.steps} steps of 64, noise drawn anew at every step; ${seeds} seeds.`,
  '',
  table([
    ['senses', 'in the study', ...(study ? ['by its protocol'] : []), 'in the lab'],
    ...expected.figures.map((figure) => [
      titleOf(figure),
      three(figure.study),
      ...(study ? [bandOf(study.rows.get(figure) ?? [])] : []),
      bandOf(lab.get(figure) ?? []),
    ]),
  ]),
  ...(study && study.others.length > 0
    ? [
        '',
        'What the study does not say, each varied by itself:',
        '',
        table([
          ['senses', 'varied', 'in the study', 'by its protocol', 'varied so'],
          ...study.others.map(({ figure, title, values: own }) => [
            ...[titleOf(figure), title, three(figure.study)],
            ...[bandOf(study.rows.get(figure) ?? []), bandOf(own)],
          ]),
        ]),
      ]
    : []),
  ...(await encoderTables(ROOT, id)),
].join('\n');
const card = join(ROOT, placesOf(id).card);
const before = readFileSync(card, 'utf8');
writeFileSync(
  card,
  `${before.slice(0, before.indexOf(FROM) + FROM.length)}\n${text}\n${before.slice(before.indexOf(TO))}`,
);
console.log(text);
const off = expected.figures.filter((figure) => {
  const own = (study?.rows ?? lab).get(figure) ?? [];
  const others = study?.others.filter((other) => other.figure === figure && !other.anew) ?? [];
  return !within(figure.study, [own, ...others.map((other) => other.values)]);
});
for (const figure of off) {
  console.error(`${titleOf(figure)}: further than ${100 * WITHIN} points from ${figure.study}.`);
}
process.exitCode = off.length > 0 ? 2 : 0;

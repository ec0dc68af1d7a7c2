/**
 * The story of the lab as one table: what a preset's arms are at its last step, with methods switched
 * on in mid-run, where the preset has it or `--at` says.
 * `npm run story -- --preset digits --seeds 5 --at 300 --run '{"snr": 0}'`
 */

import { around } from '#cli/around.ts';
import { asked, oneOf, WrongError, wholeNumber } from '#cli/command.mjs';
import type { Field } from '#protocol/fields.ts';
import type { Outcome } from '#session/headless.ts';
import { runHeadless } from '#session/headless.ts';
import {
  armOf,
  baseOf,
  controls,
  interventionsFor,
  METHODS,
  type Method,
  PRESETS,
  presetOf,
  RUN_PARAMS,
  type RunParams,
  specOf,
} from '#spec/index.ts';
import { SHOWCASE } from './draws.ts';

const USAGE =
  'npm run story -- [--preset P] [--seeds N] [--at STEP] [--run \'{"snr": 0}\'] [--methods M,M]';
const { values } = asked(USAGE, {
  options: {
    preset: { type: 'string', default: PRESETS[0].id },
    seeds: { type: 'string', default: '10' },
    at: { type: 'string' },
    run: { type: 'string', default: '{}' },
    methods: { type: 'string', default: 'vanilla,dropout,distill,ebr,ebr0' },
  },
});

/** Settings of the run, as JSON. */
function settingsOf(text: string): Partial<RunParams> {
  try {
    const found: unknown = JSON.parse(text);
    if (found && typeof found === 'object' && !Array.isArray(found)) return found;
  } catch {}
  throw new WrongError(`--run takes settings as JSON, as '{"snr": 0}'; not “${text}”.`);
}

const presets = PRESETS.map(({ id }) => id);
const preset = presetOf(oneOf('preset', values.preset, presets)) ?? PRESETS[0];
const at =
  values.at === undefined
    ? preset.methodsAt
    : wholeNumber('at', values.at, 0, RUN_PARAMS.steps.max);
const plain = baseOf(preset);
const seeds = wholeNumber('seeds', values.seeds, 1, RUN_PARAMS.seeds.max);

const methods = Object.keys(METHODS) as Method[];
const chosen = values.methods.split(',').map((id) => oneOf('method', id, methods));
const arms = [
  ...chosen.map((id) => ({ id, params: armOf(['vanilla'], plain) })),
  ...controls(preset.run, plain),
];
const base = specOf(preset, { seeds, engine: 'wasm', ...settingsOf(values.run) });
const spec = {
  ...base,
  run: { ...base.run, probeEvery: base.run.steps },
  arms,
  interventions: chosen.flatMap((id) => interventionsFor(id, at, armOf([id], plain), plain)),
};

/** Mean over seeds, and lowest to highest. */
function cell(outcome: Outcome, arm: string, field: Field, index = 0): string {
  const numbers = outcome.read(arm, field, index);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const show = (value: number) => value.toFixed(3);
  return `${show(mean)} (${show(Math.min(...numbers))} to ${show(Math.max(...numbers))})`;
}

const outcome = await runHeadless(spec, {
  ...around,
  onStep: (step) => process.stderr.write(`\rstep ${step} of ${spec.run.steps} `),
});

const COLUMNS: [string, Field, number][] = [
  ['both', 'accuracy', 0],
  ['only 1, mean', 'accuracyMean', 1],
  ['only 2, mean', 'accuracyMean', 2],
  ['only 2, substituted', 'accuracySubstituted', 2],
  ['share of 2', 'share', 1],
  ['entanglement', 'entanglement', 0],
  ['effective rank of A', 'rankA', 1],
];
process.stderr.write('\n');
const { scenario, world } = spec.run;
const showcase = scenario === 'synthetic' && world === SHOWCASE ? ', the showcase world' : '';
console.log(
  `${preset.title}${showcase}, ${spec.run.steps} steps, methods on at ${at}, ${seeds} seeds, ${outcome.backend}`,
);
console.log(`| arm | ${COLUMNS.map(([name]) => name).join(' | ')} |`);
console.log(`|---${'|---'.repeat(COLUMNS.length)}|`);
for (const { id } of arms) {
  const cells = COLUMNS.map(([, field, index]) => cell(outcome, id, field, index));
  console.log(`| ${id} | ${cells.join(' | ')} |`);
}
if (outcome.diverged.length > 0) console.log(`diverged: ${outcome.diverged.join(', ')}`);

/**
 * The story of the lab as one table: what a preset's arms are at its last step, with methods switched
 * on in mid-run, where the preset has it or `--at` says.
 * `npm run story -- --preset digits --seeds 5 --at 300 --run '{"snr": 0}'`
 */
import { parseArgs } from 'node:util';
import { around } from '#cli/around.ts';
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
  specOf,
} from '#spec/index.ts';
import { SHOWCASE } from './draws.ts';

const { values } = parseArgs({
  options: {
    preset: { type: 'string', default: PRESETS[0].id },
    seeds: { type: 'string', default: '10' },
    at: { type: 'string' },
    run: { type: 'string', default: '{}' },
    methods: { type: 'string', default: 'vanilla,dropout,distill,ebr,ebr0' },
  },
});
const preset = presetOf(values.preset) ?? PRESETS[0];
const at = values.at === undefined ? preset.methodsAt : Number(values.at);
const plain = baseOf(preset);
const seeds = Number(values.seeds);

const chosen = values.methods.split(',').filter((id): id is Method => Object.hasOwn(METHODS, id));
const arms = [
  ...chosen.map((id) => ({ id, params: armOf(['vanilla'], plain) })),
  ...controls(preset.run, plain),
];
const base = specOf(preset, { seeds, engine: 'wasm', ...JSON.parse(values.run) });
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

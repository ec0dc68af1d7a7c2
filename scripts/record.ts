/**
 * Trains the run that each preset shows while the engine warms up, and writes it to public/recorded:
 * `npm run record`, `-- --preset digits` for one alone. Needed when a preset gets another revision, or a
 * panel shows a field that the files lack (`scripts/recording.test.ts` says so).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { around } from '#cli/around.ts';
import { asked, oneOf } from '#cli/command.mjs';
import { encodeRecorded } from '#lab-state/recorded-run-file.ts';
import type { Field } from '#protocol/fields.ts';
import { layoutOf } from '#protocol/layout.ts';
import { PRESETS, presetOf } from '#spec/index.ts';
import { recordRun } from './recorded-run.ts';

const FOLDER = 'public/recorded';
const { values } = asked('npm run record -- [--preset P]', {
  options: { preset: { type: 'string' } },
});
const presets = PRESETS.map(({ id }) => id);
const chosen = values.preset && presetOf(oneOf('preset', values.preset, presets));

await mkdir(FOLDER, { recursive: true });
for (const preset of chosen ? [chosen] : PRESETS.filter(({ unrecorded }) => !unrecorded)) {
  const { steps } = preset.run;
  const recorded = await recordRun(preset, steps, {
    ...around,
    onStep: (step) => process.stderr.write(`\r${preset.id}: step ${step} of ${steps} `),
  });
  const { fields } = layoutOf(recorded.info.dims);
  const file = await encodeRecorded(recorded, Object.keys(fields) as Field[]);
  const path = `${FOLDER}/${preset.id}.${preset.revision}.bin`;
  await writeFile(path, file);
  console.log(`\n${path}: ${(file.length / 1000).toFixed(1)} kB`);
}

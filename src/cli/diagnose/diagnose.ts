/**
 * Tells whether a multimodal model has collapsed, from a file of its codes and its fusion head (docs/diagnose.md).
 * `npm run diagnose -- FILE --json OUT`; without `--json` the report is printed, else its verdict. `--remedies` also
 * trains new heads on the codes.
 */
import { diagnose } from '#diagnosis/diagnose.ts';
import { remedies } from '#diagnosis/remedies/remedies.ts';
import { FileError } from '#files/file-error.ts';
import { nativeHasher } from '../data/native-hasher.ts';
import { type Arguments, fileCommand, openPath, patientLine, writeJson } from '../file-command.ts';
import { wordsOf } from './words.ts';

const USAGE = 'npm run diagnose -- FILE [--json OUT] [--remedies]';
const REMEDIES = 'remedies';

async function tell({ path, out, flags }: Arguments): Promise<void> {
  const { name, file } = await openPath(path);
  if (file.kind !== 'arrays') {
    const remedy = 'save codes and head as .npz or .safetensors (docs/diagnose.md)';
    throw new FileError(name, 'it holds no arrays', remedy);
  }
  const say = patientLine('of the report');
  const found = await diagnose(file, {
    name,
    hasher: nativeHasher,
    onProgress: ({ done }) => say(done),
  });
  const report = flags.has(REMEDIES)
    ? {
        ...found,
        remedies: await remedies(file, found, { onProgress: patientLine('of the new heads') }),
      }
    : found;
  await writeJson(out, report);
  const { told, warned } = wordsOf(report);
  if (out !== undefined && out !== '-') process.stdout.write(`${told.join('\n')}\n`);
  for (const line of warned) process.stderr.write(`${line}\n`);
}

await fileCommand(USAGE, tell, [REMEDIES]);

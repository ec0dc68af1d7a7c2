import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeRecorded } from '#lab-state/recorded-run-file.ts';
import { Recording } from '#lab-state/recording.ts';
import { lowBy } from '#protocol/collapse.ts';
import { controlId, GHOST, type Preset, presetOf, scenarioOf } from '#spec/index.ts';
import { table } from './expected.ts';

/** What a recorded run knew at its end, sense by sense, of the network in which no method was switched on. */
async function encodersOf(root: string, { id, revision }: Preset): Promise<string[][]> {
  const file = await readFile(join(root, `public/recorded/${id}.${revision}.bin`));
  const { info, frames } = await decodeRecorded(new Uint8Array(file));
  const recording = Recording.of(info, frames);
  const chance = 1 / info.classes.length;
  const gainOf = (arm: string) => recording.band(arm, 'accuracy').mean - chance;
  const controls = info.modalities.map((_, i) => gainOf(controlId(i)));
  const band = (arm: string, field: 'share' | 'accuracy' | 'encoderAccuracy', i = 0) => {
    const { mean, low, high } = recording.band(arm, field, i);
    return `${mean.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
  };
  return info.modalities.map(({ label }, i) => {
    const share = recording.band(GHOST, 'share', i).mean;
    const conflict = recording.band(GHOST, 'shareResampled', i).mean;
    const low = lowBy({ share, conflict, gain: gainOf(GHOST), controls }, i);
    return [
      low === 'both' ? `**${label}, collapsed**` : label,
      band(GHOST, 'share', i),
      band(controlId(i), 'accuracy'),
      band(GHOST, 'encoderAccuracy', i),
      band(controlId(i), 'encoderAccuracy', i),
    ];
  });
}

/** Of every preset with a recorded run: whether a sense is lost in its encoder or in the head, as Markdown. */
export async function encoderTables(root: string, scenario: string): Promise<string[]> {
  const presets = scenarioOf({ scenario }).presets.flatMap(({ id, unrecorded }) =>
    unrecorded ? [] : (presetOf(id) ?? []),
  );
  const tables = presets.map(async (preset) => [
    '',
    `The preset *${preset.title}* after ${preset.run.steps} steps, no method switched on (its recorded run, ${preset.run.seeds} seeds): is a sense lost in its encoder or in the head?`,
    '',
    table([
      ['sense', 'share', 'alone', 'read off its encoder', 'off that of its control'],
      ...(await encodersOf(root, preset)),
    ]),
  ]);
  return (await Promise.all(tables)).flat();
}

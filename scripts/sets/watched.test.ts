import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { decodeRecorded } from '#lab-state/recorded-run-file.ts';
import { Recording } from '#lab-state/recording.ts';
import { controlId, GHOST, presetFor } from '#spec/index.ts';
import { watchedIn } from '#sweep/watched.ts';
import { drawsOf } from '../../claims/draws.ts';
import { SETS } from '../../claims/trial.ts';

it.each(SETS)(
  'of %s the senses are watched that the rule finds in its recorded run',
  async (id) => {
    const { revision } = presetFor(id);
    const file = await readFile(`public/recorded/${id}.${revision}.bin`);
    const { info, frames } = await decodeRecorded(new Uint8Array(file));
    const recording = Recording.of(info, frames);
    const chance = 1 / info.classes.length;
    const senses = info.modalities.map((_, i) => ({
      share: recording.band(GHOST, 'share', i).mean,
      gain: recording.band(controlId(i), 'accuracy').mean - chance,
    }));
    const least = Math.max(...senses.map(({ gain }) => gain)) / 2;
    const ordered = senses.toSorted((a, b) => a.share - b.share);
    const weak = ordered.find(({ gain }) => gain > least);
    expect(watchedIn(id)).toEqual([ordered.at(-1), weak].map((one) => one && senses.indexOf(one)));
    const looked = new Set(info.replicas.map(({ seed }) => seed));
    expect(drawsOf(id, 30, 10).filter(({ seed }) => looked.has(seed))).toEqual([]);
  },
);

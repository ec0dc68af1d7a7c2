import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import { decodeRecorded } from '#lab-state/recorded-run-file.ts';
import { Recording } from '#lab-state/recording.ts';
import { manipulation } from '#measure/fields/manipulation.ts';
import { LEARNED } from '#protocol/collapse.ts';
import { layoutOf } from '#protocol/layout.ts';
import { controlId, GHOST, modalityCount, PRESETS, presetOf } from '#spec/index.ts';
import { NEEDED, recordedSpec, recordRun } from './recorded-run.ts';

/** A first paint should not wait for more than this, bytes. */
const LARGEST = 60_000;

describe.each(PRESETS.filter(({ unrecorded }) => !unrecorded))(
  'the recorded run of $id',
  (preset) => {
    const load = async () =>
      new Uint8Array(await readFile(`public/recorded/${preset.id}.${preset.revision}.bin`));

    it('is small, whole, and has every field that a panel shows: else `npm run record`', async () => {
      const file = await load();
      expect(file.length).toBeLessThan(LARGEST);
      const { info, frames, interventions } = await decodeRecorded(file);
      const { run, arms, interventions: wanted } = recordedSpec(preset);
      expect(interventions).toEqual(wanted);
      expect(frames.at(-1)?.step).toBe(run.steps);
      expect(info.replicas).toHaveLength(arms.length * run.seeds);
      const { fields, width } = layoutOf(info.dims);
      const ghost = info.replicas.findIndex(({ arm }) => arm === GHOST);
      const empty = NEEDED.filter((name) =>
        frames.every(({ rows }) => Number.isNaN(rows[ghost * width + fields[name].offset])),
      );
      // What is checked while the reallocation block is in use, which it never is in these runs.
      expect(empty).toEqual(NEEDED.filter((name) => Object.hasOwn(manipulation, name)));
    });

    const ofTwo = modalityCount(preset.run) === 2;
    it.runIf(ofTwo)('shows without a switch that the last sense is hardly heard', async () => {
      const { info, frames } = await decodeRecorded(await load());
      const recording = Recording.of(info, frames);
      const last = info.modalities.length - 1;
      const chance = 1 / info.classes.length;
      const answers = ({ step }: { step: number }) =>
        recording.band(GHOST, 'accuracy', 0, step).mean > chance + LEARNED;
      const shares = recording.history(GHOST, 'share', last).filter(answers);
      expect(shares.length).toBeGreaterThan(10);
      for (const { mean } of shares) expect(mean, 'little of the answer is left').toBeLessThan(0.3);
      const halfway = (sense: number) =>
        recording
          .history(controlId(sense), 'accuracy')
          .find(({ mean }, _, all) => mean - chance > ((all.at(-1)?.mean ?? 0) - chance) / 2)?.step;
      expect(halfway(0), 'the first sense is learned sooner').toBeLessThan(halfway(last) ?? 0);
    });
  },
);

/** Held-out accuracy and share of each sense at the end, without a switch, and what each alone comes to. */
async function endOf(id: string) {
  const { revision } = presetOf(id) ?? PRESETS[0];
  const file = await readFile(`public/recorded/${id}.${revision}.bin`);
  const { info, frames } = await decodeRecorded(new Uint8Array(file));
  const recording = Recording.of(info, frames);
  const of = (read: (sense: number) => number) =>
    Object.fromEntries(info.modalities.map(({ id: sense }, i) => [sense, read(i)]));
  return {
    chance: 1 / info.classes.length,
    fused: recording.band(GHOST, 'accuracy').mean,
    share: of((i) => recording.band(GHOST, 'share', i).mean),
    alone: of((i) => recording.band(controlId(i), 'accuracy').mean),
  };
}

describe('the sets of four senses tell their stories:', () => {
  it('of Hanzi two senses suffice, one tells a little and is not heard, one is noise', async () => {
    const { chance, fused, share, alone } = await endOf('hanzi');
    expect(Math.min(alone.glyph, alone.strokes)).toBeGreaterThan(fused - 0.12);
    expect(alone.meaning).toBeGreaterThan(chance + 0.2);
    expect(share.meaning).toBeLessThan(0.15);
    expect(alone.pinyin).toBeLessThan(chance + 0.05);
    expect(Math.abs(share.pinyin)).toBeLessThan(0.05);
  });

  it('on a blurred page the meaning has something to add', async () => {
    const [clear, blurred] = [await endOf('hanzi'), await endOf('hanzi-blurred')];
    expect(blurred.share.meaning).toBeGreaterThan(2 * clear.share.meaning);
    expect(blurred.fused - Math.max(...Object.values(blurred.alone))).toBeGreaterThan(0.1);
  });

  it('of Landsat no band suffices', async () => {
    const { fused, alone } = await endOf('landsat');
    expect(fused).toBeGreaterThan(0.83);
    for (const one of Object.values(alone)) {
      expect(one).toBeGreaterThan(0.42);
      expect(one).toBeLessThan(0.67);
    }
  });
});

it('is what training gives: the first steps come out again', { timeout: 120_000 }, async () => {
  const [preset] = PRESETS;
  const file = await readFile(`public/recorded/${preset.id}.${preset.revision}.bin`);
  const kept = await decodeRecorded(new Uint8Array(file));
  const again = await recordRun(preset, 10, around);
  const { fields, width } = layoutOf(kept.info.dims);
  expect(again.info.replicas).toEqual(kept.info.replicas);
  for (const name of ['loss', 'accuracy', 'share', 'entanglement'] as const) {
    const { offset, length } = fields[name];
    for (const [f, { rows }] of again.frames.entries()) {
      kept.info.replicas.forEach((_, r) => {
        for (let k = 0; k < length; k++) {
          const at = r * width + offset + k;
          if (Number.isNaN(rows[at])) expect(kept.frames[f].rows[at]).toBeNaN();
          else expect(kept.frames[f].rows[at]).toBeCloseTo(rows[at], 2);
        }
      });
    }
  }
});

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { presetOf, RUN_DEFAULTS } from '#spec/index.ts';
import { DatasetError, type Load } from './load.ts';
import { openSource } from './registry.ts';

const SEED = 7;
const SAMPLES = 24;
const run = { ...RUN_DEFAULTS, ...presetOf('hanzi')?.run, trainSize: 10 };

/** The files as they come with the lab, but for those that are lost; `asked` has what was fetched. */
function filesWithout(lost: Set<string>) {
  const asked: string[] = [];
  const load: Load = async (path) => {
    asked.push(path);
    if (lost.has(path)) throw new Error('404');
    return new Uint8Array(await readFile(`public/data/${path}`));
  };
  return { asked, load };
}

it('shows of a held-out character how it is written, read and understood, once it is asked', async () => {
  const lost = new Set(['hanzi/shown.json.gz', 'hanzi/spoken.mulaw.gz']);
  const { asked, load } = filesWithout(lost);
  const source = await openSource(run, load);
  const { shows, modalities } = source;
  expect(asked).not.toContain('hanzi/shown.json.gz');
  expect(modalities.map(({ shown }) => shown)).toEqual([undefined, 'lines', 'voice', 'text']);

  // A file that is missing spoils nothing else, and is asked for again.
  await expect(shows?.of(SEED, 0)).rejects.toThrow(DatasetError);
  lost.delete('hanzi/shown.json.gz');
  const all = await Promise.all(Array.from({ length: SAMPLES }, (_, n) => shows?.of(SEED, n)));
  const clips = all.flatMap((senses) => senses?.[2].clip ?? []);
  await expect(shows?.heard(clips[0])).rejects.toThrow('spoken.mulaw.gz');
  lost.delete('hanzi/spoken.mulaw.gz');
  const waves = await Promise.all(clips.map((clip) => shows?.heard(clip)));

  expect(waves.length).toBeGreaterThan(SAMPLES - 3);
  for (const wave of waves) {
    expect(wave?.length).toBeGreaterThan(800);
    expect(wave?.length).toBeLessThan(8000);
    expect(Math.max(...(wave ?? []))).toBeGreaterThan(0.05);
  }
  // Strokes go in by where they start and end: what is shown belongs to what goes in, sample by sample.
  const held = source.heldOut(SEED, SAMPLES);
  const [first, ...others] = all.map((senses, n) => ({
    shown: senses?.[1].lines?.[0][0] ?? Number.NaN,
    input: held.inputs[1][n * 96],
  }));
  const other = others.find(({ shown }) => Math.abs(shown - first.shown) > 40) ?? first;
  const slope = (other.input - first.input) / (other.shown - first.shown);
  expect(slope).toBeGreaterThan(0);
  for (const { shown, input } of others) {
    expect(input).toBeCloseTo(first.input + slope * (shown - first.shown), 3);
  }
  // Words that are said to go in are those of the text, and as many as the bag holds.
  all.forEach((senses, n) => {
    const { text = '', known = [] } = senses?.[3] ?? {};
    for (const word of known) expect(text.toLowerCase()).toContain(word);
    const bag = held.inputs[3].subarray(n * 400, (n + 1) * 400);
    const least = Math.min(...bag);
    expect(new Set(known).size).toBe(bag.filter((value) => value > least + 1e-3).length);
  });
});

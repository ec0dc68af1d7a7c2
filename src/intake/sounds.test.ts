import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wavOf } from '#files/testing/wav-of.ts';
import { parseOwn } from '#spec/index.ts';
import { IntakeDesk } from './desk.ts';
import type { Finding, IntakeEvent } from './messages.ts';

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Sounds of whole numbers, so that nothing but the reader gives them their bits. */
const SOUNDS = Array.from({ length: 80 }, (_, k) => ({
  name: `s/${k % 2}_${'abc'[k % 3]}_${k}.wav`,
  blob: new Blob([
    wavOf(
      Array.from({ length: 1600 }, (_, n) => (((n * (3 + (k % 2)) + k) % 41) - 20) / 40),
      { rate: 8000, bits: 16 },
    ),
  ]),
}));

async function read(files: { name: string; blob: Blob }[], reading?: string) {
  const events: IntakeEvent[] = [];
  const desk = new IntakeDesk({ emit: (event) => events.push(event), breathe });
  await desk.handle({ type: 'open', ask: 1, files, reading });
  const opened = events.at(-1);
  if (opened?.type !== 'opened') throw new Error('Nothing was opened.');
  return { desk, events, finding: opened.finding };
}

async function marked(files: { name: string; blob: Blob }[], reading?: string) {
  const { desk, events, finding } = await read(files, reading);
  await desk.handle({ type: 'prepare', ask: 2, name: 's', roles: finding.roles });
  const last = events.at(-1);
  return last?.type === 'prepared' ? last.set?.own : undefined;
}

it('a link made when sounds were waveforms alone reads them as it did', async () => {
  expect(await marked(SOUNDS, '')).toBe(
    '1~s~48~32~2~6ce71a9d2c7e7235b357007c~abL~~sound_201_2f2.40~sound_202_2f2.40',
  );
});

it('sounds become pictures, and the link says so, and how large', async () => {
  const usual = parseOwn((await marked(SOUNDS)) ?? '');
  expect(usual).toMatchObject({ reading: 'w-mel', senses: [{ inputs: 392 }, { inputs: 392 }] });
  const small = parseOwn((await marked(SOUNDS, 's-16.w-mel')) ?? '');
  expect(small).toMatchObject({
    reading: 's-16.w-mel',
    senses: [{ inputs: 128 }, { inputs: 128 }],
  });
});

const shown = ({ files }: Finding) => files[0].samples;

it('labels are read from folders or names, groups where there are enough, and a link says which', async () => {
  const wave = new Blob([wavOf(new Array(800).fill(0.5))]);
  const files = Array.from({ length: 12 }, (_, k) => ({
    name: `d/${k % 2 ? 'quiet' : 'loud'}/${k % 3}_${'abcdef'[k % 6]}x_${k}.wav`,
    blob: wave,
  }));
  const { finding } = await read(files);
  expect(finding.reading).toBe('w-mel');
  expect(shown(finding)).toMatchObject({
    by: 'folder',
    readings: [
      { by: 'folder', count: 2 },
      { by: 'name', count: 3, first: expect.arrayContaining(['0', '1', '2']) },
    ],
  });
  const other = await read(files, 'l-name.g-yes.w-mel');
  expect(shown(other.finding)?.by).toBe('name');
  const heads = new Map(other.finding.items.map(({ name, head }) => [name, head]));
  expect(new Set(heads.get('label'))).toEqual(new Set(['0', '1', '2']));
  expect(new Set(heads.get('group')).size).toBe(6);
  const flat = files.map(({ name, blob }) => ({ name: name.replace(/(quiet|loud)\//, ''), blob }));
  expect((await read(flat)).finding.reading).toBe('g-yes.w-mel');
});

it('pictures are offered in three sizes with their memory, and fewer where they are small', async () => {
  const picture = new Blob([readFileSync('src/files/samples/fixtures/colour.jpg')]);
  const files = ['a/1.jpg', 'b/2.jpg'].map((name) => ({ name: `p/${name}`, blob: picture }));
  const { finding } = await read(files, 's-16');
  expect(finding.items[0].shape).toEqual([13, 8, 3]);
  expect(shown(finding)).toMatchObject({
    side: 16,
    sides: [
      { side: 16, shape: [13, 16, 3], bytes: 2 * 4 * 13 * 16 * 3, fits: true },
      { side: 28, shape: [22, 28, 3] },
      { side: 48, shape: [29, 37, 3] },
    ],
  });
});

it('a sound is drawn as how loud it is along its way, and is given to be played', async () => {
  const values = Array.from({ length: 800 }, (_, k) => (k < 400 ? 0 : 0.5));
  const { desk, events } = await read([
    { name: 'a.wav', blob: new Blob([wavOf(values, { rate: 4000 })]) },
  ]);
  await desk.handle({ type: 'outline', file: 0, to: 20 });
  const outlined = events.at(-1);
  if (outlined?.type !== 'outlined') throw new Error('Nothing was drawn.');
  const [outline] = outlined.outlines;
  expect(Math.max(...outline.subarray(0, 20))).toBeLessThan(0.1);
  expect(Math.min(...outline.subarray(28))).toBeGreaterThan(0.4);
  await desk.handle({ type: 'hear', file: 0, row: 0 });
  expect(events.at(-1)).toMatchObject({ type: 'heard', file: 0, row: 0, rate: 8000 });
});

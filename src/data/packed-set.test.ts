import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RUN_DEFAULTS, type RunParams, registerScenario } from '#spec/index.ts';
import { DatasetError } from './load.ts';
import { openSet } from './packed-rows.ts';
import { openSource, SharedSources } from './registry.ts';
import { FILES, HEADER, loadOf, TEST, TRAIN, twoRooms } from './testing/two-rooms.ts';

let forget: () => void;
beforeAll(() => {
  forget = registerScenario(twoRooms);
});
afterAll(() => forget());

const usual: RunParams = { ...RUN_DEFAULTS, scenario: 'two-rooms', trainSize: 30 };
const open = (changes: Partial<RunParams> = {}) => openSource({ ...usual, ...changes }, loadOf());
const rowsOf = (values: Float32Array, width: number) =>
  Array.from({ length: values.length / width }, (_, n) =>
    values.subarray(n * width, (n + 1) * width).join(),
  );
const meanOf = (values: Iterable<number>) => {
  const list = [...values];
  return list.reduce((sum, value) => sum + value, 0) / list.length;
};

describe('a packed set', () => {
  it('has its senses in order, each read in the format of its file', async () => {
    const { modalities, classes } = await open();
    expect(modalities).toEqual([
      { id: 'floor', label: 'Floor', inputs: 6, shape: [2, 3] },
      { id: 'wall', label: 'Wall', inputs: 3, shape: undefined },
      { id: 'air', label: 'Air', inputs: 2, shape: undefined },
    ]);
    expect(classes).toEqual(twoRooms.classes);
  });

  it('is standardised by training samples alone, what is missing being their mean', async () => {
    const { senses } = await openSet('two-rooms', loadOf());
    const [floor, wall, air] = senses.map(({ values, inputs }) =>
      values.subarray(0, TRAIN * inputs),
    );
    expect(meanOf(floor)).toBeCloseTo(0, 5);
    expect(meanOf(floor.map((v) => v * v))).toBeCloseTo(1, 5);
    for (const column of [0, 1, 2]) {
      const own = wall.filter((_, k) => k % 3 === column);
      expect(meanOf(own)).toBeCloseTo(0, 5);
      expect(meanOf(own.map((v) => v * v))).toBeCloseTo(1, 5);
    }
    expect([...air.subarray(6, 8)]).toEqual([0, 0]);
    const known = air.filter((_, k) => k % 2 === 0 && k !== 6);
    expect(meanOf(known)).toBeCloseTo(0, 5);
    expect(meanOf(known.map((v) => v * v))).toBeCloseTo(1, 5);
    expect([...senses[2].values.subarray(90, 92)]).toEqual([0, 0]);
  });

  it('repeats, draws no sample twice into a training set, and never trains on held-out ones', async () => {
    const [a, b] = [await open(), await open()];
    expect(a.train(4, 9, 16)).toEqual(b.train(4, 9, 16));
    expect(a.train(4, 9, 16)).not.toEqual(a.train(4, 10, 16));
    const reference = rowsOf(a.reference(4, 100).inputs[0], 6);
    expect(reference).toHaveLength(30);
    expect(new Set(reference).size).toBe(30);
    expect(rowsOf(a.reference(5, 100).inputs[0], 6)).not.toEqual(reference);
    const trained = new Set(reference);
    expect(rowsOf(a.train(4, 9, 200).inputs[0], 6).every((row) => trained.has(row))).toBe(true);
    const held = rowsOf(a.heldOut(4, 2 * TEST).inputs[0], 6);
    expect(held.filter((row) => trained.has(row))).toEqual([]);
    expect(new Set(held.slice(0, TEST)).size).toBe(TEST);
    expect(held.slice(TEST)).toEqual(held.slice(0, TEST));
  });

  it('keeps senses and label of a sample together', async () => {
    const source = await open({ trainSize: 1000 });
    const { senses } = await openSet('two-rooms', loadOf());
    const { inputs, labels } = source.reference(1, 1000);
    const place = new Map(rowsOf(senses[0].values, 6).map((row, n) => [row, n]));
    expect(labels).toHaveLength(TRAIN);
    rowsOf(inputs[0], 6).forEach((row, n) => {
      const at = place.get(row) ?? -1;
      expect(labels[n]).toBe(HEADER.labels[at]);
      expect(rowsOf(inputs[1], 3)[n]).toBe(rowsOf(senses[1].values, 3)[at]);
    });
  });

  it('has the noise that is asked for, in the sense that is asked', async () => {
    const [still, noisy] = [await open(), await open({ noise2: 2 })];
    const [a, b] = [still.heldOut(3, 500), noisy.heldOut(3, 500)];
    expect(b.inputs[0]).toEqual(a.inputs[0]);
    expect(b.inputs[2]).toEqual(a.inputs[2]);
    const added = b.inputs[1].map((value, k) => value - a.inputs[1][k]);
    expect(Math.sqrt(meanOf(added.map((v) => v * v)))).toBeCloseTo(2, 0);
    expect(noisy.train(3, 0, 8)).not.toEqual(noisy.train(3, 1, 8));
    const { words, channels } = noisy.resident([3]);
    expect(words).toBe(6);
    expect(channels.map(({ noise }) => noise.kind)).toEqual(['none', 'gaussian', 'none']);
  });

  it('spoils and scales the last sense alone, held-out samples only by scale', async () => {
    const [plain, spoilt] = [await open(), await open({ corrupt: 0.5, loudness: 0.1 })];
    expect(spoilt.reference(1, 30).inputs[1]).toEqual(plain.reference(1, 30).inputs[1]);
    expect(spoilt.reference(1, 30).inputs[2]).not.toEqual(plain.reference(1, 30).inputs[2]);
    const held = [plain, spoilt].map((source) => source.heldOut(1, 30).inputs[2]);
    held[0].forEach((value, k) => {
      expect(held[1][k]).toBeCloseTo(0.1 * value, 6);
    });
  });

  it('is unpacked once for networks that train side by side', async () => {
    const sources = new SharedSources(loadOf());
    const [a, b] = [await sources.open(usual), await sources.open({ ...usual, noise1: 1 })];
    const [own, other] = [a.resident([1]), b.resident([1])];
    own.channels.forEach(({ rows }, i) => {
      expect(other.channels[i].rows).toBe(rows);
    });
    expect(a.train(1, 2, 8)).toEqual((await open()).train(1, 2, 8));
  });

  it('says which file is missing, damaged or not what the scenario says', async () => {
    const failing = (load: ReturnType<typeof loadOf>) => openSource(usual, load);
    const { 'wall.byte': wall, ...rest } = FILES;
    await expect(failing(loadOf(HEADER, rest))).rejects.toThrow('two-rooms/wall.byte is missing');
    const damaged = { ...FILES, 'wall.byte': wall.map((value) => value ^ 1) };
    await expect(failing(loadOf(HEADER, damaged))).rejects.toBeInstanceOf(DatasetError);
    const long = { ...HEADER, test: TEST + 1 };
    await expect(failing(loadOf(long))).rejects.toThrow('fewer samples than its header says');
    const other = { ...HEADER, senses: HEADER.senses.slice(0, 2) };
    await expect(failing(loadOf(other))).rejects.toThrow('has floor, wall, air');
  });
});

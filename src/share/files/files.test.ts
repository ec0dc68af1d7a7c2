import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { aboutText } from '#panels/files/about.ts';
import { toCsv } from '#panels/files/csv.ts';
import { shortest } from '#panels/files/shortest.ts';
import { tableOf } from '#panels/files/table.ts';
import { FIELDS } from '#protocol/fields.ts';
import { decodeLink } from '#spec/index.ts';
import { toBibtex } from './bibtex.ts';
import { fileOf } from './experiment-file.ts';
import { FileError } from './file-error.ts';
import { fromBase64, fromJson, toBase64, toJson } from './floats.ts';
import { migrated } from './migrate.ts';
import { toParquet } from './parquet.ts';
import { EXPERIMENT_SCHEMA } from './published.ts';
import { readExperiment } from './read.ts';
import { toSafetensors } from './safetensors.ts';
import { someRun } from './testing/run.ts';

const { run, body } = someRun();
const saved = () =>
  fileOf(run, body, { wane: '0.1.0', browser: 'a browser' }, new Date(Date.UTC(2026, 1, 1)));
const recording = body.recording as NonNullable<typeof body.recording>;
const checkpoint = body.checkpoint as NonNullable<typeof body.checkpoint>;

describe('an experiment as a file', () => {
  it('comes back as it was, bit for bit', () => {
    const read = readExperiment(JSON.stringify(saved()));
    expect(read.notes).toEqual([]);
    const { name, note, spec, interventions, step, finished, backend, created } = run;
    const kept = { name, note, spec, interventions, step, finished, backend, created };
    expect(read.run).toMatchObject({ ...kept, checkpoint: 20 });
    expect(read.body.recording).toEqual(recording);
    expect(read.body.checkpoint).toEqual(checkpoint);
  });

  it('keeps every engine that trained it, in its link as well', () => {
    const engines = [
      { backend: 'webgpu', from: 0 },
      { backend: 'wasm', from: 12 },
    ] as const;
    const mixed = { ...body, checkpoint: { ...checkpoint, engines } };
    const file = fileOf(run, mixed, { wane: '', browser: '' }, new Date(0));
    expect(readExperiment(JSON.stringify(file)).body.checkpoint?.engines).toEqual(engines);
    expect(decodeLink(file.link).fingerprint).toMatchObject({ backend: 'wasm', engines });
    const { link } = fileOf(
      { ...run, backend: 'cpu' },
      mixed,
      { wane: '', browser: '' },
      new Date(0),
    );
    expect(decodeLink(link)).toMatchObject({ notes: [], fingerprint: { backend: 'cpu' } });
  });

  it('is what its published schema says', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, formats: { 'date-time': true } });
    const validate = ajv.compile(EXPERIMENT_SCHEMA);
    const file = JSON.parse(JSON.stringify(saved()));
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...file, spec: { ...file.spec, run: { seed: -1 } } })).toBe(false);
  });

  it('opens from the first version for ever', () => {
    const url = new URL('fixtures/version-1.json', import.meta.url);
    const read = readExperiment(readFileSync(url, 'utf8'));
    expect(read.notes).toEqual([]);
    expect(read.run).toMatchObject({ name: 'The first file', step: 23, checkpoint: 20 });
    expect(read.body.recording?.steps).toEqual([0, 10, 20]);
    expect(read.body.recording?.rows[2][7]).toBe(Math.fround(Math.sin(7 * 20.1) / 3));
  });

  it('leaves out a damaged part, says so, and keeps the other', () => {
    const file = JSON.parse(JSON.stringify(saved()));
    const nan = toBase64(new Float32Array(23).fill(Number.NaN));
    file.checkpoint.replicas[1].values = nan;
    const without = readExperiment(JSON.stringify(file));
    expect(without.notes.map(({ path }) => path)).toEqual(['checkpoint']);
    expect(without.notes[0].message).toContain('weights are no numbers');
    expect(without.body.recording).toEqual(recording);
    expect(without.run).toMatchObject({ step: 23, checkpoint: 0 });
    file.checkpoint.replicas[1].values = nan.slice(4);
    file.metrics.rows[1][2] = 'much';
    const neither = readExperiment(JSON.stringify(file));
    expect(neither.notes.map(({ path }) => path)).toEqual(['metrics', 'checkpoint', 'step']);
    expect(neither.notes[0].message).toContain(
      '“metrics.rows.1” holds something that is no number',
    );
    expect(neither.run).toMatchObject({ step: 0, checkpoint: 0 });
  });

  it('tells what a file claims beyond its checkpoint and its numbers, and does not believe it', () => {
    const claiming = (claim: object) =>
      readExperiment(JSON.stringify({ ...saved(), checkpoint: undefined, ...claim }));
    const done = claiming({ step: 40, finished: true, checkpoint: saved().checkpoint });
    expect(done.run).toMatchObject({ step: 20, checkpoint: 20, finished: false });
    expect(done.notes).toEqual([
      { path: 'finished', message: expect.stringContaining('its checkpoint is at step 20') },
    ]);
    expect(claiming({ finished: true }).run).toMatchObject({ step: 0, finished: false });
    expect(claiming({ step: 31 }).run.step).toBe(20);
    expect(claiming({ step: 30 })).toMatchObject({ run: { step: 30 }, notes: [] });
    expect(claiming({ step: 3 }).notes[0].message).toContain(
      'says 3, but its numbers end at step 20',
    );
  });

  it('whose step is no number is told as that, and goes on from its checkpoint', () => {
    const file = { ...JSON.parse(JSON.stringify(saved())), step: '23' };
    const read = readExperiment(JSON.stringify(file));
    expect(read.run.step).toBe(run.checkpoint);
    expect(read.notes.map(({ path, message }) => `${path} ${message}`)).toEqual([
      expect.stringMatching(
        /^step is no number of steps; its numbers end at step \d+; its checkpoint/,
      ),
    ]);
  });

  it.each([
    ['a map', '{"format":"wane-sweep","version":1}', /Open it on the page Explore\.$/],
    ['another file', '{"name":"x"}', /Choose one that was saved here as “Whole experiment”\.$/],
    ['words', 'hello', /Choose one that was saved here as “Whole experiment”\.$/],
    ['cut off', '{"format":"wane-exp', /Save it once more where it comes from/],
    ['of no version', '{"format":"wane-experiment"}', /put back the number behind “version”\.$/],
    [
      'without settings',
      '{"format":"wane-experiment","version":1}',
      /Put that back if it was changed/,
    ],
  ])('that is %s is refused with what to do', (_, text, words) => {
    expect(() => readExperiment(text)).toThrow(words);
  });

  it('of the exact engine stays one', () => {
    const file = { ...saved(), environment: { engine: 'exact' } };
    const read = readExperiment(JSON.stringify(file));
    expect(read.run.backend).toBe('exact');
    expect(read.body.recording?.info.backend).toBe('exact');
  });

  it('brings old versions up step by step, and refuses newer ones in words', () => {
    const steps = {
      1: (file: object) => ({ ...file, a: 1 }),
      2: (file: object) => ({ ...file, b: 2 }),
    };
    expect(migrated({ version: 1 }, steps, 3)).toEqual({ version: 1, a: 1, b: 2 });
    expect(migrated({ version: 2 }, steps, 3)).toEqual({ version: 2, b: 2 });
    expect(() => migrated({ version: 4 }, steps, 3)).toThrow(/newer/);
    expect(() => migrated({ version: 1e300 }, steps, 3)).toThrow(/version 1e\+300 of/);
    expect(() => migrated({ version: 1 }, {}, 2)).toThrow(FileError);
  });

  it('leaves out measurements that belong to settings the lab does not allow', () => {
    const file = JSON.parse(JSON.stringify(saved()));
    file.spec.run.batch = 1e9;
    const { notes, body: read, run: cleaned } = readExperiment(JSON.stringify(file));
    expect(notes.map(({ path }) => path)).toEqual(['run.batch', 'metrics']);
    expect(read).toEqual({ recording: undefined, checkpoint: undefined });
    expect(cleaned).toMatchObject({ step: 0, checkpoint: 0 });
  });
});

describe('numbers in files', () => {
  it('are the shortest decimals that give the same float32', () => {
    expect([0.1, 1 / 3, 1e-7, 16777217, 3.4e38].map(Math.fround).map(shortest)).toEqual([
      0.1, 0.33333334, 1e-7, 16777216, 3.4e38,
    ]);
    const bits = new Float32Array(1);
    const word = new Uint32Array(bits.buffer);
    for (let k = 0; k < 20_000; k++) {
      word[0] = Math.imul(k, 2654435761);
      expect(fromJson(JSON.parse(JSON.stringify(toJson(bits[0]))))).toBe(bits[0]);
    }
  });

  it('go through base64 unchanged, and damage is seen', () => {
    const values = Float32Array.from({ length: 9001 }, (_, k) => Math.sin(k));
    const text = toBase64(values);
    expect(fromBase64(text, 9001)).toEqual(values);
    expect(text).toBe(Buffer.from(values.buffer).toString('base64'));
    for (const bad of [text.slice(4), `${text.slice(1)}*`, 7, undefined]) {
      expect(fromBase64(bad, 9001)).toBeUndefined();
    }
  });
});

describe('measurements as a table', () => {
  const table = tableOf(recording);

  it('has a row for each step and replica', () => {
    const [head, first, ...rest] = toCsv(table).trimEnd().split('\r\n');
    const names = head.split(',');
    expect(names.slice(0, 4)).toEqual(['step', 'arm', 'seed', 'trainLoss.0']);
    expect(rest).toHaveLength(3 * recording.info.replicas.length - 1);
    const cells = first.split(',');
    expect(cells).toHaveLength(names.length);
    expect(cells.slice(0, 3)).toEqual(['0', 'live', '1']);
    expect(cells[6]).toBe('');
    expect(Math.fround(Number(cells[10]))).toBe(recording.rows[0][7]);
  });

  it('names the senses in its heads, and reads the same in a panel as in the whole', () => {
    const heads = table.numbers.map(({ name }) => name);
    expect(new Set(heads).size).toBe(heads.length);
    expect(heads).toEqual(
      expect.arrayContaining([
        ...['loss.0', 'share.slow-sense', 'accuracyMean.none', 'collision.2', 'rankA.effective'],
        ...['accuracyMean.strong-sense+slow-sense', 'noise.1.slow-sense'],
        ...['codeCka.strong-sense+slow-sense', 'classTransfer.slow-sense>strong-sense'],
      ]),
    );
    const panel = tableOf(recording, ['share', 'loss']);
    expect(panel.numbers.map(({ name }) => name)).toEqual([
      ...['share.strong-sense', 'share.slow-sense', 'loss.0'],
    ]);
    const [, whole] = toCsv(table)
      .split('\r\n')
      .map((line) => line.split(','));
    const [, cells] = toCsv(panel)
      .split('\r\n')
      .map((line) => line.split(','));
    expect(cells[4]).toBe(whole[3 + heads.indexOf('share.slow-sense')]);
    expect(cells[4].length).toBeLessThan(14);
  });

  it('has plain places where a file has measurements that are not known', () => {
    const foreign = {
      ...recording,
      fields: [
        ['odd', 2],
        ['share', 7],
      ] as const,
      steps: [],
    };
    const heads = tableOf({ ...foreign, rows: [] }).numbers.map(({ name }) => name);
    expect(heads.slice(0, 4)).toEqual(['odd.0', 'odd.1', 'share.0', 'share.1']);
  });

  it('comes with what it is of: settings, changes, a link, and what each column is', async () => {
    const origin = { title: 'Mine', link: 'https://wane#/lab', engine: 'wasm', wane: '0.1.0' };
    const text = aboutText({ ...origin, spec: run.spec, interventions: run.interventions }, table);
    const about = JSON.parse(text);
    expect(about).toMatchObject({ ...origin, settings: { changes: run.interventions } });
    expect(about.settings.run).toEqual(run.spec.run);
    expect(about.settings.arms).toEqual(run.spec.arms);
    const names = about.columns.map(({ name }: { name: string }) => name);
    expect(names.join()).toBe(toCsv(table).split('\r\n')[0]);
    expect(about.columns).toContainEqual({
      name: 'share.slow-sense',
      unit: FIELDS.share.unit,
      what: FIELDS.share.estimator,
    });
    const { key_value_metadata: kept } = parquetMetadata(toParquet(table, text));
    expect(kept).toContainEqual({ key: 'wane', value: text });
  });

  it('is read back from Parquet by another library', async () => {
    const rows = await parquetReadObjects({ file: toParquet(table) });
    expect(rows).toHaveLength(table.step.length);
    for (const k of [0, 5, rows.length - 1]) {
      expect(rows[k]).toMatchObject({ step: table.step[k], arm: table.arm[k] });
      expect(Number(rows[k].seed)).toBe(table.seed[k]);
      for (const { name, values } of table.numbers) {
        expect(rows[k][name]).toBe(Number.isNaN(values[k]) ? null : values[k]);
      }
    }
  });
});

describe('weights as safetensors', () => {
  const file = toSafetensors(checkpoint, recording.info.replicas, { link: '#/lab?v=1' });
  const size = Number(new DataView(file.buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + size)));

  it('has every tensor where its header says, without gaps', () => {
    expect(size % 8).toBe(0);
    expect(header.__metadata__).toEqual({ link: '#/lab?v=1', step: '20' });
    const { dtype, shape, data_offsets } = header['ghost.seed2.answer.weight'];
    expect([dtype, shape]).toEqual(['F32', [3, 2]]);
    const [from, to] = data_offsets;
    const values = new Float32Array(file.slice(8 + size + from, 8 + size + to).buffer);
    expect([...values]).toEqual([...checkpoint.snapshot.replicas[3].values.subarray(15, 21)]);
    let at = 0;
    for (const [name, entry] of Object.entries<{ data_offsets: number[] }>(header)) {
      if (name === '__metadata__') continue;
      expect(entry.data_offsets[0]).toBe(at);
      at = entry.data_offsets[1];
    }
    expect(file.length).toBe(8 + size + at);
  });
});

it('cites the paper and the run, and no address breaks out of its braces', () => {
  const text = toBibtex('0.1.0', 2026, 'https://example.org/#/lab?a={}\\');
  expect(text).toContain('arXiv');
  expect(text).toContain('url     = {https://example.org/#/lab?a=%7B%7D%5C}');
  expect(text.split('{').length).toBe(text.split('}').length);
});

import { describe, expect, it } from 'vitest';
import { unpackOwn } from '#data/own-set.ts';
import { WardSource } from '#data/ward.ts';
import { extractOf } from '#data/ward-extract.ts';
import { IntakeDesk } from '#intake/desk.ts';
import type { IntakeEvent } from '#intake/messages.ts';
import { parseOwn, presetFor, WARD_SENSES } from '#spec/index.ts';
import { extractFile } from './extract-file.ts';

const SIZES = { train: 120, test: 40 };
const run = { ...presetFor('ward').run, engine: 'plan-cpu', masked: 0.2 } as const;
const source = new WardSource(run);
const columns = extractOf(source, 1, SIZES);

/** What the page on own data makes of such a file, by itself. */
async function opened(format: 'csv' | 'parquet', own = columns) {
  const events: IntakeEvent[] = [];
  const breathe = () => Promise.resolve();
  const desk = new IntakeDesk({ emit: (event) => events.push(event), breathe });
  const name = `ward.${format}`;
  const blob = new Blob([extractFile(own, format)]);
  await desk.handle({ type: 'open', ask: 1, files: [{ name, blob }], reading: '' });
  const event = events.find(({ type }) => type !== 'progress');
  if (event?.type !== 'opened') throw new Error(JSON.stringify(event));
  const { finding } = event;
  await desk.handle({ type: 'prepare', ask: 2, name, roles: finding.roles });
  const prepared = events.at(-1);
  if (prepared?.type !== 'prepared' || !prepared.set) throw new Error(JSON.stringify(prepared));
  const data = unpackOwn(new Uint8Array(await prepared.set.packed.arrayBuffer()));
  return { finding, data, report: prepared.report, set: prepared.set };
}

describe('an extract in the columns of docs/mimic.md', () => {
  it.each(['csv', 'parquet'] as const)('is known as %s, and read to the number', async (format) => {
    const { finding, data, report } = await opened(format);
    expect(finding).toMatchObject({ recipe: 'mimic', rows: 160 });
    expect(finding.roles.senses).toEqual(WARD_SENSES.map(({ id }) => id));
    expect(finding.roles.of.slice(0, 5)).toEqual([
      ...['ignore', 'group', 'split', 'label', 'ignore'],
    ]);
    expect(report.found.filter(({ weight }) => weight === 'leak' || weight === 'stop')).toEqual([]);
    expect(data).toMatchObject({ ...SIZES, classes: ['0', '1'] });
    const halves = [
      source.records(1, 'data', SIZES.train),
      source.records(1, 'held-out', SIZES.test),
    ];
    const answers = halves.flatMap(({ patients }) => patients.map((one) => one.answers.mortality));
    expect(Array.from(data.labels)).toEqual(answers);
    WARD_SENSES.forEach(({ values: width }, i) => {
      const wanted = halves.flatMap(({ values, missing }) =>
        Array.from(values[i], (value, k) =>
          missing[i][Math.floor(k / width)] === 1 ? Number.NaN : value,
        ),
      );
      // Columns are kept less their first number, so that what is large and hardly varies loses nothing.
      const first = (k: number) =>
        wanted.find((own, at) => at % width === k && !Number.isNaN(own)) ?? 0;
      const kept = wanted.map((own, at) => own - first(at % width));
      expect(data.senses[i].values).toEqual(Float32Array.from(kept));
    });
  });

  it('is the same set in both formats', async () => {
    const [csv, parquet] = await Promise.all([opened('csv'), opened('parquet')]);
    expect(parquet.set.checksum).toBe(csv.set.checksum);
    expect(parseOwn(csv.set.own)?.senses.map(({ label }) => label)).toEqual(
      WARD_SENSES.map(({ id }) => id),
    );
  });

  it('may have an underscore for the dot, fewer senses, and the other answer', async () => {
    const few = columns
      .filter(({ name }) => /^(hadm|stay|subject|split|readm|lab|dx)/.test(name))
      .map(({ name, values }) => ({ name: name.replace('.', '_').toUpperCase(), values }));
    const { finding, data } = await opened('csv', few);
    expect(finding.recipe).toBe('mimic');
    expect(finding.roles.senses).toEqual(['labs', 'diagnoses']);
    expect(data.senses.map(({ inputs }) => inputs)).toEqual([16, 24]);
  });

  it('is not taken for one without a stay, an answer, or two senses', async () => {
    const without = async (pattern: RegExp) => {
      const { finding } = await opened(
        'csv',
        columns.filter(({ name }) => !pattern.test(name)),
      );
      return finding.recipe;
    };
    expect(await without(/^stay_id$/)).toBeUndefined();
    expect(await without(/^(?!stay|subject|split|mort|lab)/)).toBeUndefined();
  });
});

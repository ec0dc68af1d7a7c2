/**
 * Writes synthetic patients as a table to try the page `#/data` with:
 * `npm run ward:extract -- ward.csv`, or `ward.parquet`.
 *
 * --patients N  of whom a fifth is held out (1500)   --hospital N  coefficients (1)   --seed N  patients (1)
 * --missing P   probability that a sense is missing (0.1)
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WardSource } from '#data/ward.ts';
import { extractOf } from '#data/ward-extract.ts';
import { presetFor } from '#spec/index.ts';
import { extractFile } from './extract-file.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    patients: { type: 'string', default: '1500' },
    hospital: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    missing: { type: 'string', default: '0.1' },
  },
});
const [file] = positionals;
if (!file || !/\.(csv|parquet)$/.test(file)) throw new Error('Name a .csv or .parquet file.');

const source = new WardSource({
  ...presetFor('ward').run,
  ...{ even: false, engine: 'plan-cpu', world: Number(values.hospital) },
  masked: Number(values.missing),
});
const test = Math.round(Number(values.patients) / 5);
const sizes = { train: Number(values.patients) - test, test };
const columns = extractOf(source, Number(values.seed), sizes);
writeFileSync(file, extractFile(columns, file.endsWith('.csv') ? 'csv' : 'parquet'));
console.log(
  `${file}: ${sizes.train} + ${sizes.test} synthetic patients, ${columns.length} columns`,
);

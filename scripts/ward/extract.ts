/**
 * Writes synthetic patients as a table to try the page `#/data` with:
 * `npm run ward:extract -- ward.csv`, or `ward.parquet`.
 *
 * --patients N  of whom a fifth is held out (1500)   --hospital N  coefficients (1)   --seed N  patients (1)
 * --missing P   probability that a sense is missing (0.1)
 */
import { writeFileSync } from 'node:fs';
import { asked, someNumber, WrongError, wholeNumber, writable } from '#cli/command.mjs';
import { WardSource } from '#data/ward.ts';
import { extractOf } from '#data/ward-extract.ts';
import { presetFor, RUN_PARAMS } from '#spec/index.ts';
import { extractFile } from './extract-file.ts';

const USAGE = 'npm run ward:extract -- FILE [--patients N] [--hospital N] [--seed N] [--missing P]';
const { positionals, values } = asked(USAGE, {
  words: [0, 1],
  options: {
    patients: { type: 'string', default: '1500' },
    hospital: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    missing: { type: 'string', default: '0.1' },
  },
});
const [file] = positionals;
if (!file || !/\.(csv|parquet)$/.test(file)) {
  throw new WrongError('Name a .csv or .parquet file: npm run ward:extract -- ward.csv');
}
writable(file);
const patients = wholeNumber('patients', values.patients, 10, 1_000_000);
const seed = wholeNumber('seed', values.seed, 0, RUN_PARAMS.seed.max);
const { min, max } = RUN_PARAMS.world;

const source = new WardSource({
  ...presetFor('ward').run,
  ...{ even: false, engine: 'plan-cpu', world: wholeNumber('hospital', values.hospital, min, max) },
  masked: someNumber('missing', values.missing, 0, RUN_PARAMS.masked.max),
});
const test = Math.round(patients / 5);
const sizes = { train: patients - test, test };
const columns = extractOf(source, seed, sizes);
writeFileSync(file, extractFile(columns, file.endsWith('.csv') ? 'csv' : 'parquet'));
console.log(
  `${file}: ${sizes.train} + ${sizes.test} synthetic patients, ${columns.length} columns`,
);

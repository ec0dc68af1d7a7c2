/** Builds the packed Landsat set out of Debian's `r-cran-mlbench`: `npm run build` in this folder, byte for byte. */
import { readFileSync } from 'node:fs';
import { fromDebian, writeSet } from '../pack.mjs';
import { frameOf, readSaved } from './xdr.mjs';

const FILE = 'usr/lib/R/site-library/mlbench/data/Satellite.rda';
const SHA256 = '29f8cf9bb1bc51b769d694c9caf740fd1c36ed6a7c87603edf5985962e330f64';
const TRAIN = 4435;
const CLASSES = [
  'red soil',
  'cotton crop',
  'grey soil',
  'damp grey soil',
  'vegetation stubble',
  'very damp grey soil',
];
/** By their columns; in the set the weakest comes last. */
const BANDS = ['green', 'red', 'near', 'far'];
const SENSES = ['green', 'red', 'far', 'near'];
const PIXELS = 9;

const { [FILE]: saved } = fromDebian('r-cran-mlbench', { [FILE]: SHA256 }, 'xz');
const { classes, ...columns } = frameOf(readSaved(saved).Satellite);
const labels = classes.map((name) => CLASSES.indexOf(name));

/** Columns are pixel by pixel, the four bands of each side by side. */
const band = (b) =>
  Uint8Array.from({ length: labels.length * PIXELS }, (_, k) => {
    const pixel = k % PIXELS;
    return columns[`x.${pixel * BANDS.length + b + 1}`][Math.floor(k / PIXELS)];
  });

writeSet('landsat', {
  version: 1,
  title: 'Landsat, four bands: Statlog (Landsat Satellite)',
  sources: { 'r-cran-mlbench': '2.1-3-1' },
  classes: CLASSES,
  train: TRAIN,
  test: labels.length - TRAIN,
  labels,
  files: Object.fromEntries(BANDS.map((id, b) => [id, { name: `${id}.byte.gz`, bytes: band(b) }])),
  senses: SENSES.map((id) => ({
    ...{ id, inputs: PIXELS, shape: [3, 3], drawn: 'on one scale' },
    ...{ scaled: 'together', format: 'byte', file: id },
  })),
  licences: { 'LICENCE.txt': readFileSync(new URL('LICENCE.txt', import.meta.url), 'utf8') },
});

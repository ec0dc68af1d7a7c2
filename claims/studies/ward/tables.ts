/** Writes the tables of `claims/results/study-ward.json` into docs/ward.md: the second half of `npm run ward`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { asked } from '#cli/command.mjs';
import type { Found } from './found.ts';
import { markdownOf } from './markdown.ts';

asked('npm run ward');

const KEPT = new URL('../../results/study-ward.json', import.meta.url);
const PAGE = new URL('../../../docs/ward.md', import.meta.url);
const BEGIN = '<!-- tables: npm run ward -->';
const END = '<!-- end of tables -->';

const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Found;
const page = readFileSync(PAGE, 'utf8');
const [before, rest] = page.split(BEGIN);
const [, after] = rest.split(END);
writeFileSync(PAGE, `${before}${BEGIN}\n\n${markdownOf(kept)}\n\n${END}${after}`);

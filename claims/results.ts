import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Kept } from '#sweep/kept.ts';

const FOLDER = fileURLToPath(new URL('./results/', import.meta.url));

/** Every kept claim, C1 first. */
export const keptResults = (): Kept[] =>
  readdirSync(FOLDER)
    .filter((file) => /^C\d+\.json$/.test(file))
    .map((file) => JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as Kept)
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

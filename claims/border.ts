/**
 * The map of where collapse begins: `npm run border`. Runs are stored in claims/.cache as they end: stop it,
 * start it again, and it goes on. The map is kept in claims/results and drawn in claims/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asked } from '#cli/command.mjs';
import { cache, ENGINE, runBattery } from './battery.ts';
import { borderOf, withBorder } from './border-map.ts';
import { BORDER, borderTrials } from './border-places.ts';
import { readerOf } from './reader.ts';

asked('npm run border');
const store = cache();
const failures = await runBattery(borderTrials(), BORDER.seeds, store);
for (const [key, why] of failures) console.error(`Not run: ${key}: ${why}`);
if (failures.size > 0) process.exit(1);

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const map = { engine: ENGINE, ...borderOf(readerOf(store, BORDER.seeds)) };
writeFileSync(at('./results/border.json'), `${JSON.stringify(map)}\n`);
const readme = at('./README.md');
const text = withBorder(readFileSync(readme, 'utf8'), map);
writeFileSync(readme, text);

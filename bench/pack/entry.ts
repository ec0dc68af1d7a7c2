/**
 * The bench that travels: what `npm run bench:pack` puts into a folder, beside Node and Dawn.
 *
 * --tiny           only shows that it works; --quick, --full: as in the lab
 * --cpu            leaves WebGPU alone
 * --cases WORDS    runs cases whose names match; --engines WORDS: the same for engines
 * --json FILE      writes the rows there; without it they follow the table
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asked, writable } from '../../src/cli/command.mjs';
import { benchHere } from '../here.ts';
import { printPace, rowsOf } from '../print.ts';
import { dawn } from './dawn.ts';

const USAGE =
  './run [--tiny|--quick|--full] [--cpu] [--cases WORDS] [--engines WORDS] [--json FILE]';
const { values } = asked(USAGE, {
  options: {
    tiny: { type: 'boolean' },
    quick: { type: 'boolean' },
    full: { type: 'boolean' },
    cpu: { type: 'boolean', default: false },
    cases: { type: 'string' },
    engines: { type: 'string' },
    json: { type: 'string' },
  },
});

if (values.json) writable(values.json);
const [extent = 'travel'] = (['tiny', 'quick', 'full'] as const).filter((name) => values[name]);
const { cases, engines } = values;
const measured = await benchHere(
  { extent, graphics: !values.cpu, wasmAt: join(import.meta.dirname, '/'), cases, engines },
  dawn,
);
printPace(measured.rows);
if (values.json) await writeFile(values.json, rowsOf(measured));
else console.log(rowsOf(measured));
// Dawn's threads would keep the process alive.
process.exit(0);

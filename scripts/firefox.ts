/**
 * Whether the plan on the processor gives the same bits in Firefox as in Node and Chromium, over 600 steps of
 * each scenario: `npm run firefox`. Firefox is looked for as `firefox-esr` and `firefox`; WANE_FIREFOX names
 * another.
 */
import { isDeepStrictEqual } from 'node:util';
import { asked } from '#cli/command.mjs';
import { saidBy } from './said-by.ts';

asked('npm run firefox');
const { found, expected } = (await saidBy(
  'Firefox',
  `const { longBits, LONG_BITS: expected } = await import('/src/engine/testing/long-bits.ts');
   const load = async (path) => new Uint8Array(await (await fetch('/data/' + path)).arrayBuffer());
   say({ found: await longBits(load), expected });`,
)) as { found: unknown; expected: unknown };
const same = isDeepStrictEqual(found, expected);
console.log(same ? 'Firefox gives the same bits.' : `Firefox gives ${JSON.stringify(found)}.`);
process.exit(same ? 0 : 1);

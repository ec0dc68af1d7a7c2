/**
 * Asks on Hanzi what the search asked on digits, for the rule of `steady.ts`: of which weights of the adversary does
 * no seed break down? `npx tsx claims/steady-hanzi.ts` keeps the answer in claims/results/steady-hanzi.json.
 *
 * Seeds 1 to 3, which are those of the recorded run and in no claim.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cache, runBattery } from './battery.ts';
import { LOOKED_AT } from './draws.ts';
import { readerOf } from './reader.ts';
import { brokenOf } from './steady.ts';
import { trial } from './trial.ts';

const ALPHAS = [0.03, 0.1, 0.3];
const CLIPS = [0, 1];
const SEEDS = Array.from({ length: LOOKED_AT }, (_, k) => k + 1);

const settings = ALPHAS.flatMap((alpha) => CLIPS.map((clip) => ({ alpha, clip })));
const trialOf = (params: (typeof settings)[number]) => trial('hanzi', 'ebr', { params, looks: 1 });
const store = cache();
const failures = await runBattery(settings.map(trialOf), SEEDS, store);
if (failures.size > 0) throw new Error([...failures.values()].join(' '));
const read = readerOf(store, SEEDS);
const tried = settings.map((own) => ({ ...own, broken: brokenOf(read, trialOf(own), 'hanzi') }));
const path = fileURLToPath(new URL('./results/steady-hanzi.json', import.meta.url));
writeFileSync(path, `${JSON.stringify({ seeds: SEEDS, tried })}\n`);
console.log(tried);

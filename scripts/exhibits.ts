/**
 * Trains the small runs behind the page theory and keeps what they measure in src/theory/kept:
 * `npm run exhibits`, `-- --only collision` for one alone. Needed when an exhibit reads something else, or
 * training changes on purpose (`src/exhibits/exhibits.test.ts` says so).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { around } from '#cli/around.ts';
import { asked, oneOf } from '#cli/command.mjs';
import { EXPERIMENTS, findingOf } from '#exhibits/index.ts';
import type { ExhibitId } from '#protocol/exhibits.ts';

const FOLDER = 'src/theory/kept';
const { values } = asked('npm run exhibits -- [--only EXHIBIT]', {
  options: { only: { type: 'string' } },
});
const all = Object.keys(EXPERIMENTS) as ExhibitId[];
const chosen = values.only ? [oneOf('exhibit', values.only, all)] : all;

await mkdir(FOLDER, { recursive: true });
for (const id of chosen) {
  const finding = await findingOf(id, EXPERIMENTS[id], 1, around);
  const { rows, ...head } = finding;
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  const text = `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines}\n]}\n`;
  await writeFile(`${FOLDER}/${id}.json`, text);
  console.log(`${FOLDER}/${id}.json: ${(text.length / 1000).toFixed(1)} kB`);
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf, scenarioAt, setsOf } from './set-problems.ts';

const PLACE = 'src/spec/scenarios/sets.ts';

/** `my-set` as a name of the language. */
export const nameOf = (id: string): string =>
  id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The list of all packed sets as it should be. */
async function wanted(root: string): Promise<string> {
  const ids: string[] = [];
  for (const id of setsOf(root)) {
    if (!existsSync(join(root, placesOf(id).scenario))) continue;
    if ((await scenarioAt(root, id))?.source === 'packed') ids.push(id);
  }
  return [
    '// Written by `npm run data:check -- --write`: the folders of datasets/ whose scenario is a packed set.',
    ...ids.map((id) => `import { ${nameOf(id)} } from './${id}/index.ts';`),
    '',
    `export const SETS = [${ids.map(nameOf).join(', ')}];`,
    '',
  ].join('\n');
}

/** Whether every set is in the list that the lab knows. */
export async function listProblems(root: string): Promise<string[]> {
  const place = join(root, PLACE);
  return existsSync(place) && readFileSync(place, 'utf8') === (await wanted(root))
    ? []
    : [`${PLACE} is behind: run \`npm run data:check -- --write\`.`];
}

/** Registers every set that has a scenario. */
export async function register(root: string): Promise<void> {
  writeFileSync(join(root, PLACE), await wanted(root));
}

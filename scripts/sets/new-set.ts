import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameOf } from './registered.ts';
import { placesOf } from './set-problems.ts';

const TEMPLATE = 'datasets/template';

/**
 * Makes the files of a new set out of the template.
 *
 * @returns their paths.
 * @throws Error in a sentence if the name is none, or taken.
 */
export function makeSet(root: string, id: string, title: string): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(`"${id}" is no name of a set: small letters, digits and single hyphens are.`);
  }
  const { scenario } = placesOf(id);
  const taken = [`datasets/${id}`, dirname(scenario)].find((path) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken} is there already: choose another name.`);
  return readdirSync(join(root, TEMPLATE)).map((name) => {
    const path = name === 'scenario.ts' ? scenario : `datasets/${id}/${name}`;
    const text = readFileSync(join(root, TEMPLATE, name), 'utf8')
      .replace('../../src/spec/scenarios/', '../')
      .replaceAll('const NAME', `const ${nameOf(id)}`)
      .replaceAll('TITLE', title)
      .replaceAll('ID', id);
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return path;
  });
}

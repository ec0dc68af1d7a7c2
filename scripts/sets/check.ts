/**
 * `npm run data:check` names what a dataset lacks: exit 0, or 2 and a sentence each on stderr.
 *
 * -- ID             of one set, else all
 * -- --write        registers the sets that have a scenario
 * -- --new ID       makes the files of a new set, out of datasets/template; --title T is what it is called
 */
import { join } from 'node:path';
import { asked } from '#cli/command.mjs';
import { makeSet } from './new-set.ts';
import { listProblems, register } from './registered.ts';
import { problemsOf, setsOf, sizeProblems } from './set-problems.ts';

const ROOT = join(import.meta.dirname, '../..');

const USAGE = 'npm run data:check -- [ID] [--write] [--new ID [--title T]]';

async function main(): Promise<string[]> {
  const { values, positionals } = asked(USAGE, {
    words: [0, Number.POSITIVE_INFINITY],
    options: {
      write: { type: 'boolean', default: false },
      new: { type: 'string' },
      title: { type: 'string' },
    },
  });
  if (values.new) {
    for (const path of makeSet(ROOT, values.new, values.title ?? values.new)) console.log(path);
    console.log(`Now build it, then \`npm run data:check -- --write\` registers it.`);
    return [];
  }
  if (values.write) await register(ROOT);
  const known = setsOf(ROOT);
  const unknown = positionals.find((id) => !known.includes(id));
  if (unknown) return [`datasets/${unknown} is missing: there are ${known.join(', ')}.`];
  const ids = positionals.length > 0 ? positionals : known;
  const problems = [...(await listProblems(ROOT)), ...sizeProblems(ROOT)];
  for (const id of ids) problems.push(...(await problemsOf(ROOT, id)));
  if (problems.length === 0) console.log(`${ids.join(', ')}: nothing is missing.`);
  return problems;
}

const problems = await main().catch((error: Error) => [error.message]);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 2 : 0;

/**
 * Asks the statement of every page of the lesson of many worlds and seeds: `npm run lessons:check`, `-- lie` for one
 * chapter. With every test few of them are asked.
 */
import { readdirSync } from 'node:fs';
import { asked, oneOf } from '#cli/command.mjs';
import { run } from './install.mjs';

const { positionals } = asked('npm run lessons:check -- [CHAPTER]', { words: [0, 1] });
const chapters = readdirSync('src/learn/chapters', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const chapter = positionals.length > 0 ? oneOf('chapter', positionals[0], chapters) : '';
process.env.WANE_TRUTHS = 'many';
process.exit(run('npx', ['vitest', 'run', `src/learn/chapters/${chapter}`]) ? 0 : 1);

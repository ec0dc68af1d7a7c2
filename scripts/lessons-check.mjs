/**
 * Asks the statement of every page of the lesson of many worlds and seeds: `npm run lessons:check`, `-- lie` for one
 * chapter. With every test few of them are asked.
 */
import { run } from './install.mjs';

const chapter = process.argv[2] ?? '';
process.env.WANE_TRUTHS = 'many';
process.exit(run('npx', ['vitest', 'run', `src/learn/chapters/${chapter}`]) ? 0 : 1);

/** `npm start`: installs what is missing and opens the lab. */
import { ensurePackages, run } from './install.mjs';

ensurePackages();
const args = process.argv.slice(2);
const open = process.env.CI || args.includes('--no-open') ? [] : ['--open'];
const rest = args.filter((arg) => arg !== '--no-open');
process.exit(run('npx', ['vite', ...open, ...rest]) ? 0 : 1);

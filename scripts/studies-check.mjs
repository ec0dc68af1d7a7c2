/** Trains a world or a seed of every study again, and holds it to what is kept, to the bit. With every test one is. */
import { asked } from '#cli/command.mjs';
import { run } from './install.mjs';

asked('npm run studies:check');
process.env.WANE_STUDIES = 'all';
process.exit(run('npx', ['vitest', 'run', 'claims/studies']) ? 0 : 1);

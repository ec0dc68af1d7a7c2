/** A child that dies in its first batch of each run of seed 7, and in every batch of seed 13. */

import { existsSync, writeFileSync } from 'node:fs';
import { serve } from '../child.ts';

const marker = process.env.WANE_DIED ?? '';

serve(({ seed, step, read }) => {
  if (step > 0 && (seed === 13 || (seed === 7 && !existsSync(marker)))) {
    writeFileSync(marker, `${process.pid}`);
    process.kill(process.pid, 'SIGKILL');
  }
  return { loss: read('loss')[0] };
});

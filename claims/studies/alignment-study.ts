import { ALIGNMENT, trialsOf } from './alignment.ts';
import { compare } from './compare.ts';
import { linesOf } from './lines.ts';
import type { Study } from './study.ts';

export const alignment: Study = {
  id: 'alignment',
  revision: 1,
  child: new URL('./child.ts', import.meta.url),
  seeds: ALIGNMENT.seeds,
  worlds: ALIGNMENT.worlds,
  trials: trialsOf(),
  found: (read) => {
    const rows = compare(read);
    const { alpha, worlds } = ALIGNMENT;
    return {
      kept: { alpha, worlds, rows },
      lines: linesOf(rows),
    };
  },
};

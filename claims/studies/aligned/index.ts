import { VARIANTS } from '../alignment.ts';
import { compare } from '../compare.ts';
import { linesOf } from '../lines.ts';
import type { Study } from '../study.ts';
import { ALIGNED, armIn, DESIGN } from './design.ts';

export const aligned: Study = {
  id: 'aligned',
  revision: 1,
  child: new URL('../child.ts', import.meta.url),
  seeds: ALIGNED.seeds,
  worlds: ALIGNED.worlds,
  trials: ALIGNED.worlds.flatMap((world) =>
    VARIANTS.flatMap((variant) =>
      [undefined, ...ALIGNED.forms].map((form) => armIn(world, variant, form)),
    ),
  ),
  found: (read) => {
    const rows = compare(read, DESIGN);
    const { alpha, sizes, worlds } = ALIGNED;
    return { kept: { alpha, sizes, worlds, rows }, lines: linesOf(rows) };
  },
};

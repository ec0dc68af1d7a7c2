import { pointed } from '#language/figures.ts';
import { methodName } from '#language/methods.ts';
import type { Method } from '#spec/index.ts';
import { say } from './say.ts';

/** Methods by the names under which their arms are kept. */
const METHODS: Readonly<Record<string, Method>> = {
  vanilla: 'vanilla',
  distillation: 'distill',
  'basis reallocation': 'ebr',
};

/** A cell of two numbers: "r 2, ρ 0.5". */
const CELL = /^r \d/;

/** What an arm of an exhibit, or a part of one, is called; its rows have the English name: "SGD, none", "fused". */
export function armWords(arm: string): string {
  if (arm in METHODS) return methodName(METHODS[arm]);
  if (CELL.test(arm)) return pointed(arm);
  return say(`arm-${arm.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`);
}

/** An arm whose run diverged, with its seed: "fused, seed 2" is kept in English. */
export function divergedWords(run: string): string {
  const [, arm, seed] = run.match(/^(.*), seed (\d+)$/) ?? [undefined, run, ''];
  return say('theory-divergedOne', { arm: armWords(arm), seed });
}

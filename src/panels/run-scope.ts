import { type RunParams, scenarioOf } from '#spec/index.ts';
import { say } from './say.ts';

/** "three seeds of one world": on what every statement about one run rests. */
export const scopeOf = (run: Pick<RunParams, 'scenario' | 'seeds'>): string =>
  say(scenarioOf(run).source === 'generated' ? 'scope-world' : 'scope-set', { seeds: run.seeds });

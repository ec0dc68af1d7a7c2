import type { Run } from '#cli/store.ts';
import { labelOf, type Trial } from '#sweep/trial.ts';
import type { Claim, Reader } from './claim.ts';
import { deciding, type JudgedPart, judge, type Verdict } from './judge.ts';
import { SCENARIOS, type Scenario } from './trial.ts';

/** A claim in one scenario, as it came out. */
export interface Finding {
  readonly scenario: Scenario;
  readonly verdict: Verdict | 'not run';
  /** Why it was not run. */
  readonly reason?: string;
  readonly parts: readonly JudgedPart[];
  /** Replicas that diverged and were left out: what their trial changes, seed and step. */
  readonly diverged: readonly string[];
}

/** One line of `--json`: the least certain part stands for the claim. */
export function rowOf(id: string, { scenario, verdict, reason, parts }: Finding, engine: string) {
  if (parts.length === 0) {
    const none = { effect: null, low: null, high: null, p: null, seeds: 0 };
    return { id, scenario, verdict, statistic: reason ?? '', ...none, engine };
  }
  const { name, effect, low, high, p, seeds } = deciding(parts);
  return { id, scenario, verdict, statistic: name, effect, low, high, p, seeds, engine };
}

/** Judges a claim wherever it was run. */
export function findingsOf(
  claim: Claim,
  scenarios: readonly Scenario[],
  read: Reader,
  known: {
    runs(trial: Trial): readonly { seed: number; run: Run | undefined }[];
    /** Why a trial could not be run. */
    failure(trial: Trial): string | undefined;
  },
): Finding[] {
  return SCENARIOS.filter((s) => scenarios.includes(s) && claim.scenarios.includes(s)).map(
    (scenario) => {
      const trials = claim.trials(scenario);
      const reason = trials.map((trial) => known.failure(trial)).find(Boolean);
      if (reason) return { scenario, verdict: 'not run', reason, parts: [], diverged: [] };
      const diverged = trials.flatMap((trial) =>
        known
          .runs(trial)
          .flatMap(({ seed, run }) =>
            run?.divergedAt === undefined
              ? []
              : [`${labelOf(trial)}: seed ${seed}, step ${run.divergedAt}`],
          ),
      );
      return { scenario, ...judge(claim.parts(read, scenario)), diverged };
    },
  );
}

import type { Run } from '#cli/store.ts';
import type { Kept, KeptArm, KeptFinding, KeptRate } from '#sweep/kept.ts';
import { labelOf, type Trial } from '#sweep/trial.ts';
import { brokeDown, halfOfGuessing, mostLossOf } from './broken.ts';
import type { Claim, DrawReader } from './claim.ts';
import { type Draw, drawn, SHOWCASE } from './draws.ts';
import { levelOf } from './family.ts';
import { figuresOf } from './figures.ts';
import { deciding, type JudgedPart, judge, type TestedPart, test, type Verdict } from './judge.ts';
import { rateOf } from './rates.ts';
import { drawReaderOf } from './reader.ts';
import type { Scenario } from './trial.ts';

/** A claim in one scenario, as it was measured. */
export interface Measured {
  readonly scenario: Scenario;
  /** Why it was not run. */
  readonly reason?: string;
  readonly parts: readonly TestedPart[];
  readonly arms: readonly KeptArm[];
  readonly rates: readonly KeptRate[];
  /** Trials of which runs broke down, with how many: those are no evidence and left out. */
  readonly broken: readonly string[];
}

/** The same, with its verdict. */
export interface Finding extends Omit<Measured, 'parts'> {
  readonly verdict: Verdict | 'not run';
  readonly parts: readonly JudgedPart[];
}

/** What is known of the runs of trials as they are asked for. */
export interface Runs {
  run(trial: Trial, seed: number): Run | undefined;
  /** Why a trial could not be run. */
  failure(trial: Trial): string | undefined;
}

function brokenIn(trial: Trial, draws: readonly Draw[], runs: Runs, mostLoss: number): string[] {
  const all = draws
    .filter(({ world }) => world !== SHOWCASE)
    .map((draw) => runs.run(drawn(trial, draw), draw.seed));
  const most = mostLossOf(trial, mostLoss);
  const broken = all.filter((run) => run && brokeDown(run, most));
  if (broken.length === 0) return [];
  const diverged = broken.filter((run) => run?.divergedAt !== undefined).length;
  return [`${labelOf(trial)}: ${broken.length} of ${all.length}, ${diverged} of them diverged`];
}

/** Measures a claim in a scenario in which all its trials were run. */
export function measure(
  claim: Claim,
  scenario: Scenario,
  draws: readonly Draw[],
  runs: Runs,
): Measured {
  const nothing = { scenario, parts: [], arms: [], rates: [], broken: [] };
  const trials = claim.trials(scenario);
  const reason = trials
    .flatMap((trial) => draws.map((draw) => runs.failure(drawn(trial, draw))))
    .find(Boolean);
  if (reason) return { ...nothing, reason };
  const mostLoss = claim.mostLoss ?? halfOfGuessing(scenario);
  const read: DrawReader = drawReaderOf(runs, draws, mostLoss);
  return {
    scenario,
    parts: test(claim.parts(read, scenario), draws),
    arms: (claim.arms?.(scenario) ?? []).map((arm) => figuresOf(read, arm)),
    rates: (claim.rates?.(read, scenario) ?? []).map((rate) => rateOf(rate, draws)),
    broken: trials.flatMap((trial) => brokenIn(trial, draws, runs, mostLoss)),
  };
}

/** Judges what was measured within its family. */
export function found(measured: Measured, level: number): Finding {
  return measured.reason
    ? { ...measured, verdict: 'not run', parts: [] }
    : { ...measured, ...judge(measured.parts, level) };
}

/** The p of a finding that count in the family. */
export const chancesOf = ({ parts }: { readonly parts: readonly { p: number | null }[] }) =>
  parts.map(({ p }) => p);

/** All kept claims, each finding judged again by the level of the family that they are now. */
export function settled(kept: readonly Kept[]): Kept[] {
  const level = levelOf(kept.flatMap(({ findings }) => findings.map(chancesOf)));
  const again = (finding: KeptFinding): KeptFinding =>
    finding.verdict === 'not run' ? finding : { ...finding, ...judge(finding.parts, level) };
  return kept.map((claim) => ({ ...claim, findings: claim.findings.map(again) }));
}

/** One line of `--json`: the part that decides stands for the claim; `seeds` is the number in each world. */
export function rowOf(
  id: string,
  { scenario, verdict, reason, parts }: Finding,
  { worlds, seeds, engine }: { worlds: number | null; seeds: number; engine: string },
) {
  const size = { worlds, seeds, engine };
  if (parts.length === 0) {
    const none = { effect: null, low: null, high: null, p: null, units: 0 };
    return { id, scenario, verdict, statistic: reason ?? '', ...none, ...size };
  }
  const { name, effect, low, high, p, units } = deciding(parts);
  return { id, scenario, verdict, statistic: name, effect, low, high, p, units, ...size };
}

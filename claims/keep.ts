import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Kept, KeptFinding } from '#sweep/kept.ts';
import type { Claim } from './claim.ts';

const kept = (file: string): readonly KeptFinding[] => {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Kept).findings;
  } catch {
    return [];
  }
};

/** Writes findings over those of the same scenario; those of other scenarios stay. */
export function keep(file: string, claim: Claim, findings: readonly KeptFinding[]): void {
  const { id, title, paper, prediction } = claim;
  const now = new Set(findings.map(({ scenario }) => scenario));
  const others = kept(file).filter(({ scenario }) => !now.has(scenario));
  const all = claim.scenarios.flatMap((scenario) =>
    [...findings, ...others].filter((finding) => finding.scenario === scenario),
  );
  const whole: Kept = { id, title, paper, prediction, findings: all };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(whole)}\n`);
}

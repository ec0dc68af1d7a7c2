import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kept, KeptFinding } from '#sweep/kept.ts';
import type { Claim } from './claim.ts';

/** The claim as a file holds it: new findings over those of the same scenario; those of others stay. */
export function renewed(
  { id, title, paper, prediction, scenarios }: Claim,
  before: Kept | undefined,
  findings: readonly KeptFinding[],
): Kept {
  const now = new Set(findings.map(({ scenario }) => scenario));
  const others = before?.findings.filter(({ scenario }) => !now.has(scenario)) ?? [];
  const all = scenarios.flatMap((scenario) =>
    [...findings, ...others].filter((finding) => finding.scenario === scenario),
  );
  return { id, title, paper, prediction, findings: all };
}

/** Writes every claim into its file. */
export function keep(folder: string, claims: readonly Kept[]): void {
  mkdirSync(folder, { recursive: true });
  for (const claim of claims) {
    writeFileSync(join(folder, `${claim.id}.json`), `${JSON.stringify(claim)}\n`);
  }
}

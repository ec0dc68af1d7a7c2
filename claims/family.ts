import { benjaminiHochberg } from './statistics/benjamini-hochberg.ts';

/** Rate of false findings that the family of all claims is held to. */
export const LEVEL = 0.05;

/**
 * The level at which the parts of a finding are settled, so that both tails of all claims are one family:
 * findings are picked by Benjamini and Hochberg from the smallest p of each, and the parts of those picked are
 * tested, by Holm within the finding, at 5 % times the part of findings picked (Benjamini and Bogomolov, J. R.
 * Statist. Soc. B 76, 2014). The mean error rate over the findings picked is then 5 %. No part of a finding that
 * is not picked reaches the level.
 *
 * @param findings two-sided p of the parts of each, Holm-corrected within it; null where there is none.
 */
export function levelOf(findings: readonly (readonly (number | null)[])[]): number {
  const smallest = findings.flatMap((all) => {
    const known = all.filter((p) => p !== null);
    return known.length > 0 ? [Math.min(...known)] : [];
  });
  if (smallest.length === 0) return LEVEL;
  const picked = benjaminiHochberg(smallest).filter((p) => p <= LEVEL).length;
  return (LEVEL * picked) / smallest.length;
}

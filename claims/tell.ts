import type { Claim } from './claim.ts';
import type { Finding } from './report.ts';

const number = (value: number | null): string => (value ?? Number.NaN).toFixed(3);

function linesOf({ scenario, verdict, reason, parts, rates, broken }: Finding): string[] {
  return [
    `  ${scenario}: ${verdict}${reason ? ` (${reason})` : ''}`,
    ...parts.map(({ outcome, name, effect, low, high, p, units, role }) => {
      const interval = `${number(effect)} (${number(low)} to ${number(high)})`;
      const chance = p === null ? 'no p' : `p ${p.toPrecision(2)}`;
      return `    ${outcome}: ${name}: ${interval}, ${chance}, ${units} units${role ? `, ${role}` : ''}`;
    }),
    ...rates.map(
      ({ name, count, of, low, high }) =>
        `    ${name}: ${count} of ${of} (${number(low)} to ${number(high)})`,
    ),
    ...(broken.length > 0 ? [`    broke down: ${broken.join('; ')}`] : []),
  ];
}

/** What came out, for a shell. */
export function tell(findings: readonly (readonly [Claim, Finding])[], level: number): string {
  const claims = [...new Set(findings.map(([claim]) => claim))];
  const told = claims.flatMap((claim) => [
    `\n${claim.id} ${claim.title}`,
    ...findings.filter(([other]) => other === claim).flatMap(([, finding]) => linesOf(finding)),
  ]);
  return [...told, `\nParts are settled at ${level.toFixed(4)}.`].join('\n');
}

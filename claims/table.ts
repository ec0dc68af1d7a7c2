import type { Kept, KeptFinding, KeptPart } from '#sweep/kept.ts';

const SCENARIOS = ['synthetic', 'digits'];
const [START, END] = ['<!-- table of verdicts: written by npm run claims -->', '<!-- end -->'];

const supported = ({ parts }: KeptFinding): string => {
  const count = parts.filter(({ outcome }) => outcome === 'supported').length;
  return `${count} of ${parts.length}`;
};

const contradicted = ({ parts }: KeptFinding): string => {
  const count = parts.filter(({ outcome }) => outcome === 'contradicted').length;
  return count > 0 ? `, ${count} the other way round` : '';
};

const cell = (claim: Kept, scenario: string): string => {
  const finding = claim.findings.find((one) => one.scenario === scenario);
  return finding
    ? `**${finding.verdict}** (${supported(finding)}${contradicted(finding)})`
    : 'not tested';
};

const number = (value: number | null): string => (value === null ? '–' : value.toPrecision(2));
const chance = (p: number | null): string =>
  p === null ? 'no p' : p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;

const partRow = (scenario: string, part: KeptPart): string =>
  `| ${scenario} | ${part.name} | ${number(part.effect)} (${number(part.low)} to ${number(part.high)}) | ${chance(part.p)} | ${part.seeds} | ${part.outcome} |`;

/** The verdicts, and every comparison they rest on, as Markdown. */
export function tablesOf(results: readonly Kept[]): string {
  const verdicts = results.map(
    (claim) =>
      `| ${claim.id} | ${claim.title} | ${SCENARIOS.map((scenario) => cell(claim, scenario)).join(' | ')} |`,
  );
  const details = results.map((claim) => {
    const rows = claim.findings.flatMap(({ scenario, parts }) =>
      parts.map((part) => partRow(scenario, part)),
    );
    return [
      `<details><summary>${claim.id} ${claim.title}</summary>\n`,
      `Paper: ${claim.paper}\n`,
      `Prediction: ${claim.prediction}\n`,
      '| scenario | comparison | effect (interval) | p | seeds | outcome |',
      '|---|---|---|---|---|---|',
      ...rows,
      '\n</details>',
    ].join('\n');
  });
  return [
    '| | claim | Strong and slow | Digits |',
    '|---|---|---|---|',
    ...verdicts,
    '',
    ...details,
  ].join('\n');
}

/** The text with the tables between its two marks renewed. @throws Error if it has no marks. */
export function withTables(text: string, results: readonly Kept[]): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error('The text has no place for the tables.');
  return `${text.slice(0, start + START.length)}\n\n${tablesOf(results)}\n\n${text.slice(end)}`;
}

import type { Kept, KeptArm, KeptFinding, KeptPart, KeptRate } from '#sweep/kept.ts';
import { inWords } from '#sweep/kept-words.ts';

const SCENARIOS = ['synthetic', 'digits', 'hanzi', 'landsat', 'correlated'];
const [START, END] = ['<!-- table of verdicts: written by npm run claims -->', '<!-- end -->'];

/** The parts that the verdict rests on. */
const ownOf = ({ parts }: KeptFinding) => parts.filter(({ role }) => !role);

const supported = (finding: KeptFinding): string => {
  const own = ownOf(finding);
  return `${own.filter(({ outcome }) => outcome === 'supported').length} of ${own.length}`;
};

const contradicted = (finding: KeptFinding): string => {
  const count = ownOf(finding).filter(({ outcome }) => outcome === 'contradicted').length;
  return count > 0 ? `, ${count} the other way round` : '';
};

const cell = (claim: Kept, scenario: string): string => {
  const finding = claim.findings.find((one) => one.scenario === scenario);
  return finding
    ? `**${finding.verdict}** (${supported(finding)}${contradicted(finding)})`
    : 'not tested';
};

const number = (value: number | null): string => (value === null ? '–' : value.toPrecision(2));
const percent = (part: number): string => `${Math.round(100 * part)} %`;
const chance = (p: number | null): string =>
  p === null ? 'no p' : p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;

/** What a part is made of in the showcase. */
const showcase = ({ showcase: own }: KeptPart): string =>
  own
    ? Object.entries(own)
        .map(([name, value]) => `${name} ${number(value)}`)
        .join('; ')
    : '';

const outcomeOf = ({ outcome, role }: KeptPart): string =>
  role === 'beside' ? `${outcome}, beside the claim` : outcome;

const partRow = (scenario: string, part: KeptPart): string =>
  `| ${scenario} | ${part.name} | ${number(part.effect)} (${number(part.low)} to ${number(part.high)}) | ${chance(part.p)} | ${part.units} | ${outcomeOf(part)} | ${showcase(part)} |`;

const rateRow = (scenario: string, { name, count, of, low, high }: KeptRate): string =>
  `- ${scenario}, ${name}: ${count} of ${of} (${percent(count / of)}, 95 % interval ${percent(low)} to ${percent(high)})`;

/** What the arms of a claim are worth, beside the tests; means over worlds or seeds. */
function armTable({ scenario, arms }: KeptFinding): string[] {
  if (arms.length === 0) return [];
  const names = [...new Set(arms.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const cell = (arm: KeptArm, name: string) => {
    const figure = arm.figures.find((one) => one.name === name);
    return figure ? (figure.mean ?? Number.NaN).toFixed(2) : '';
  };
  return [
    `\n| ${scenario} | ${names.join(' | ')} |`,
    `|---${'|---'.repeat(names.length)}|`,
    ...arms.map((arm) => `| ${arm.name} | ${names.map((name) => cell(arm, name)).join(' | ')} |`),
  ];
}

/** The verdicts, and every comparison they rest on, as Markdown. */
export function tablesOf(kept: readonly Kept[]): string {
  const results = kept.map(inWords);
  const verdicts = results.map(
    (claim) =>
      `| ${claim.id} | ${claim.title} | ${SCENARIOS.map((scenario) => cell(claim, scenario)).join(' | ')} |`,
  );
  const details = results.map((claim) => {
    const rows = claim.findings.flatMap(({ scenario, parts }) =>
      parts.map((part) => partRow(scenario, part)),
    );
    const rates = claim.findings.flatMap(({ scenario, rates: own }) =>
      own.map((rate) => rateRow(scenario, rate)),
    );
    const broken = claim.findings.flatMap(({ scenario, broken: own }) =>
      own.length > 0 ? [`Broke down and left out, ${scenario}: ${own.join('; ')}.\n`] : [],
    );
    return [
      `<details><summary>${claim.id} ${claim.title}</summary>\n`,
      `Paper: ${claim.paper}\n`,
      `Prediction: ${claim.prediction}\n`,
      '| scenario | comparison | effect (interval) | p | units | outcome | showcase world |',
      '|---|---|---|---|---|---|---|',
      ...rows,
      ...claim.findings.flatMap(armTable),
      ...(rates.length > 0 ? ['', ...rates] : []),
      ...(broken.length > 0 ? ['', ...broken] : []),
      '\n</details>',
    ].join('\n');
  });
  return [
    '| | claim | Strong and slow | Digits | Hanzi | Landsat | Correlated |',
    '|---|---|---|---|---|---|---|',
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

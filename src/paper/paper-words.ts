import type { Kept, KeptFinding } from '#sweep/kept.ts';

type Verdict = KeptFinding['verdict'];
type Outcome = KeptFinding['parts'][number]['outcome'];

/** A shape beside every verdict, so that it is not told by words alone. */
export const SHAPES: Record<Verdict, string> = {
  holds: '■',
  mixed: '◧',
  'does not hold here': '□',
  'too few seeds': '·',
  'not run': '·',
};

const OUTCOMES: Record<Outcome, string> = {
  supported: 'as predicted',
  open: 'not settled',
  contradicted: 'the other way round',
  'too few seeds': 'too few seeds to say',
};

const NUMBERS: Intl.NumberFormatOptions = { maximumSignificantDigits: 3 };
const round = (value: number): string =>
  Math.abs(value) < 5e-4 ? '0' : value.toLocaleString('en', NUMBERS).replace('-', '−');

/** About three digits; a dash for what is not known (null in a kept file). */
export const format = (value: number | null): string =>
  value === null || !Number.isFinite(value) ? '–' : round(value);

/** An effect with three decimals, so that numbers stand under each other. */
export const effectOf = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(3).replace('-', '−') : '–';

const chance = (p: number | null): string => {
  if (p === null) return 'no p';
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
};

const MANY: Partial<Record<Verdict, string>> = {
  holds: 'hold',
  'does not hold here': 'do not hold here',
};

/** "■ 3 hold, ◧ 1 mixed" over the findings of one scenario. */
export function tally(results: readonly Kept[], scenario: string): string {
  const verdicts = results.flatMap(({ findings }) =>
    findings.filter((finding) => finding.scenario === scenario).map(({ verdict }) => verdict),
  );
  return (Object.keys(SHAPES) as Verdict[])
    .map((verdict) => [verdict, verdicts.filter((other) => other === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(
      ([verdict, count]) =>
        `${SHAPES[verdict]} ${count} ${(count > 1 && MANY[verdict]) || verdict}`,
    )
    .join(', ');
}

/** Every word of the page. */
export const STRINGS = {
  title: 'Does the paper hold here?',
  about:
    'Fifteen claims of “A Closer Look at Multimodal Representation Collapse” (ICML 2025) and two comparisons beside them, each as an experiment anyone can run again. What must come out, and how it is tested, was fixed before the first run. A claim that does not hold is a finding, and stands here like the others.',
  legend:
    'A dot is a seed, the bar and the number the median. An effect is the Hodges–Lehmann estimate with its interval; p is one-sided from Wilcoxon’s signed-rank test, paired by seed and Holm-corrected within a claim. A claim holds if each of its parts is settled at 5 %, is mixed if some are, and does not hold here if none is.',
  none: 'No findings are kept yet. `npm run claims` makes them.',
  overview: 'All claims',
  claim: 'Claim',
  notHere: 'not tested',
  paper: 'The paper says',
  prediction: 'What must come out here',
  measured: 'What we measured',
  open: 'Open a run in the lab',
  madeOf: ({ seeds, engine, date }: KeptFinding): string =>
    `${seeds.length} seeds, ${engine}, ${date}`,
  effect: (part: KeptFinding['parts'][number]): string =>
    `${OUTCOMES[part.outcome]}: ${format(part.effect)} (${format(part.low)} to ${format(part.high)}), ${chance(part.p)}, ${part.seeds} seeds`,
  leftOut: (runs: readonly string[]): string => `Diverged and left out: ${runs.join('; ')}.`,
  chart: (name: string): string => `Seeds: ${name}`,
  toTheory: 'The theory behind them, as exhibits',
  method: 'Method',
  departures:
    'Where these experiments differ from the paper’s, and what it leaves open. Ours are the defaults; most of them are settings.',
  departuresTable: 'Departures from the paper',
  inPaper: 'The paper',
  here: 'Here',
  toLab: 'Go to the lab',
} as const;

import type { Kept, KeptFinding, KeptRate } from '#sweep/kept.ts';
import type { countsOf } from './answers.ts';

type Verdict = KeptFinding['verdict'];
type Part = KeptFinding['parts'][number];
type Outcome = Part['outcome'];

/** A shape beside every verdict, so that it is not told by words alone. */
export const SHAPES: Record<Verdict, string> = {
  holds: '■',
  mixed: '◧',
  'does not hold here': '□',
  'not settled': '◌',
  'too few seeds': '·',
  'not run': '·',
};

const OUTCOMES: Record<Outcome, string> = {
  supported: 'as predicted',
  open: 'not settled',
  contradicted: 'the other way round',
  'too few seeds': 'too few to say',
  'not comparable': 'not comparable, so not tested',
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

const percent = (part: number): string => String(Math.round(100 * part));

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
  short:
    'In short: a sense does fade, and the cures do help. But the adversary aligned nothing, the teacher alone lowers the share, and much of the gain is by parts that are ours.',
  about: ({ ofPaper, beside, rivals }: ReturnType<typeof countsOf>): string =>
    `${ofPaper + beside + rivals} experiments, which anyone can run again: ${ofPaper} claims of “A Closer Look at Multimodal Representation Collapse” (ICML 2025), ${beside} comparisons beside them, and ${rivals} rival accounts. What must come out, and how it is tested, was fixed before the first whole run. A claim that does not hold is a finding, and stands here like the others.`,
  units:
    'The synthetic task has many worlds: random classes and mixing matrices. Claims are tested over worlds 1 to 30, three seeds each; the mean over seeds is one world’s value. World 365, the lab’s default, is a showcase, chosen because its easy sense is easiest against its slow one: it stands beside the tests and is in none. Digits have one data set, so there the unit is the seed: ten, each with all 1,500 held-out pictures and words of its own, so held-out sets overlap.',
  border:
    'Whether a world collapses is a matter of a border, not of one point. In five worlds that were mapped, the share of the slow sense falls as the strong sense gets stronger and the slow one noisier; at the lab’s noise the border is crossed between strength 1 and 1.5 in the showcase, between 3 and 4.5 in three other worlds, and nowhere on the map in the fourth.',
  legend:
    'A dot is a world (of digits, a seed), the bar and the number the median; a hollow diamond is the showcase. An effect is the Hodges–Lehmann estimate with its interval; p is two-sided from Wilcoxon’s signed-rank test, Holm-corrected within a claim. All claims are one family, held to a false discovery rate of 5 % (Benjamini and Hochberg; Benjamini and Bogomolov). A claim holds if each of its parts is settled, is mixed if some are, does not hold here if none is and the opposite of one is, and is not settled if all are open. Runs that broke down are no evidence and are left out.',
  none: 'No findings are kept yet. `npm run claims` makes them.',
  overview: 'All claims',
  claim: 'Claim',
  notHere: 'not tested',
  paper: 'The paper says',
  prediction: 'What must come out here',
  measured: 'What we measured',
  open: 'Open a run in the lab',
  madeOf: ({ worlds, seeds, engine, date }: KeptFinding): string =>
    `${worlds.length > 0 ? `${worlds.length} worlds, ${seeds.length} seeds each` : `${seeds.length} seeds`}, ${engine}, ${date}`,
  effect: (part: Part, unit: string): string =>
    `${OUTCOMES[part.outcome]}: ${format(part.effect)} (${format(part.low)} to ${format(part.high)}), ${part.outcome === 'not comparable' ? '' : `${chance(part.p)}, `}${part.units} ${unit}`,
  beside: 'Beside the claim:',
  unitOf: ({ worlds }: KeptFinding): string => (worlds.length > 0 ? 'worlds' : 'seeds'),
  rate: ({ name, count, of, low, high }: KeptRate, unit: string): string =>
    `${name}: ${count} of ${of} ${unit} (${percent(low)} to ${percent(high)} % by Wilson’s interval).`,
  leftOut: (runs: readonly string[]): string => `Broke down and left out: ${runs.join('; ')}.`,
  chart: (name: string): string => name,
  showcase: 'showcase',
  arms: 'What the arms are worth',
  figures: 'Figure',
  armsAre: (unit: string): string =>
    `Means over ${unit}, lowest and highest below. Checks of alignment: a fresh discriminator tells two aligned senses apart in half of the cases, while class probes stay. They are made on one seed in three.`,
  save: 'Save every tested part as CSV',
  toTheory: 'The theory behind them, as exhibits',
  method: 'Method',
  departures:
    'Where these experiments differ from the paper’s, and what it leaves open. Ours are the defaults; most of them are settings.',
  departuresTable: 'Departures from the paper',
  inPaper: 'The paper',
  here: 'Here',
  toLab: 'Go to the lab',
} as const;

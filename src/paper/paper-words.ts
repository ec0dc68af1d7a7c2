import { count, fixed } from '#language/figures.ts';
import type { Kept, KeptFinding, KeptRate } from '#sweep/kept.ts';
import type { countsOf } from './answers.ts';
import { say, words } from './say.ts';

type Verdict = KeptFinding['verdict'];
type Part = KeptFinding['parts'][number];

/** A shape beside every verdict, so that it is not told by words alone. */
export const SHAPES: Record<Verdict, string> = {
  holds: '■',
  mixed: '◧',
  'does not hold here': '□',
  'not settled': '◌',
  'too few seeds': '·',
  'not run': '·',
};

const idOf = (kept: string): string => kept.replaceAll(' ', '-');

/** What a verdict is called, of one claim or of several. */
export const verdictWords = (verdict: Verdict, claims = 1): string =>
  say(`verdict-${idOf(verdict)}`, { count: claims });

const NUMBERS: Intl.NumberFormatOptions = { maximumSignificantDigits: 3 };
const round = (value: number): string =>
  Math.abs(value) < 5e-4 ? '0' : count(value, NUMBERS).replace('-', '−');

/** About three digits; a dash for what is not known (null in a kept file). */
export const format = (value: number | null): string =>
  value === null || !Number.isFinite(value) ? '–' : round(value);

/** An effect with three decimals, so that numbers stand under each other. */
export const effectOf = (value: number): string =>
  Number.isFinite(value) ? fixed(value, 3).replace('-', '−') : '–';

function chance(p: number | null): string {
  if (p === null) return say('paper-noP');
  return p < 0.001
    ? say('paper-pLess', { p: fixed(0.001, 3) })
    : say('paper-p', { p: fixed(p, 3) });
}

const percent = (part: number): number => Math.round(100 * part);

/** "■ 3 hold, ◧ 1 mixed" over the findings of one scenario. */
export function tally(results: readonly Kept[], scenario: string): string {
  const verdicts = results.flatMap(({ findings }) =>
    findings.filter((finding) => finding.scenario === scenario).map(({ verdict }) => verdict),
  );
  return (Object.keys(SHAPES) as Verdict[])
    .map((verdict) => [verdict, verdicts.filter((other) => other === verdict).length] as const)
    .filter(([, claims]) => claims > 0)
    .map(([verdict, claims]) => `${SHAPES[verdict]} ${claims} ${verdictWords(verdict, claims)}`)
    .join(', ');
}

/** "30 worlds": of what a number is a mean, and how many. */
const unitsOf = ({ worlds }: KeptFinding, units: number): string =>
  worlds.length > 0
    ? say('paper-ofWorlds', { count: units })
    : say('paper-ofSeeds', { count: units });

/** Every word of the page. */
export const STRINGS = words(
  'paper',
  [
    'title',
    'short',
    'units',
    'border',
    'legend',
    'none',
    'overview',
    'claim',
    'notHere',
    'paper',
    'prediction',
    'open',
    'beside',
    'showcase',
    'arms',
    'figures',
    'save',
    'toTheory',
    'method',
    'departures',
    'departuresTable',
    'inPaper',
    'ours',
    'toLab',
  ],
  {
    about: ({ ofPaper, beside, rivals }: ReturnType<typeof countsOf>): string =>
      say('paper-about', { all: ofPaper + beside + rivals, ofPaper, beside, rivals }),
    madeOf: ({ worlds, seeds, engine, date }: KeptFinding): string =>
      say('paper-madeOf', {
        units:
          worlds.length > 0
            ? say('paper-worlds', { worlds: worlds.length, seeds: seeds.length })
            : say('paper-seeds', { seeds: seeds.length }),
        engine,
        date,
      }),
    effect: (part: Part, finding: KeptFinding): string =>
      say('paper-effect', {
        outcome: say(`outcome-${idOf(part.outcome)}`),
        effect: format(part.effect),
        low: format(part.low),
        high: format(part.high),
        p: part.outcome === 'not comparable' ? '' : `${chance(part.p)}, `,
        units: unitsOf(finding, part.units),
      }),
    rate: ({ name, count, of, low, high }: KeptRate, finding: KeptFinding): string =>
      say('paper-rate', {
        name,
        count,
        units: unitsOf(finding, of),
        low: percent(low),
        high: percent(high),
      }),
    leftOut: (runs: readonly string[]): string => say('paper-leftOut', { runs: runs.join('; ') }),
    range: (low: number | null, high: number | null): string =>
      say('paper-range', { low: format(low), high: format(high) }),
    armsAre: ({ worlds }: KeptFinding): string =>
      `${say(worlds.length > 0 ? 'paper-armsWorlds' : 'paper-armsSeeds')} ${say('paper-checks')}`,
  },
);

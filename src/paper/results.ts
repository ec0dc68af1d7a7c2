import { SCENARIOS, scenarioOf, UNLISTED } from '#spec/index.ts';
import type { Kept, Search } from '#sweep/kept.ts';
import { inWords } from '#sweep/kept-words.ts';

const number = ({ id }: Pick<Kept, 'id'>): number => Number(id.slice(1));

/** Every claim whose findings are kept, C1 first. */
export const RESULTS: readonly Kept[] = Object.values(
  import.meta.glob<Kept>('../../claims/results/C*.json', { eager: true, import: 'default' }),
)
  .map(inWords)
  .sort((a, b) => number(a) - number(b));

/** The searches that are kept, the synthetic one first. */
export const SEARCHES: readonly Search[] = Object.values(
  import.meta.glob<Search>('../../claims/results/search-*.json', {
    eager: true,
    import: 'default',
  }),
)
  .map(inWords)
  .sort((a, b) => b.scenario.localeCompare(a.scenario));

/** The scenarios that any claim was tested in, as the lab has them in order. */
export const TESTED: readonly string[] = [...SCENARIOS, ...UNLISTED]
  .map(({ id }) => id)
  .filter((id) => RESULTS.some(({ findings }) => findings.some(({ scenario }) => scenario === id)));

/** What a scenario is called: by its first preset. */
export const titleOf = (scenario: string): string => scenarioOf({ scenario }).presets[0].title;

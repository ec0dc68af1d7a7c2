import { SCENARIOS, UNLISTED } from '#spec/index.ts';
import type { Kept, Search } from '#sweep/kept.ts';

const number = ({ id }: Pick<Kept, 'id'>): number => Number(id.slice(1));

/** Every claim whose findings are kept, C1 first. */
export const KEPT: readonly Kept[] = Object.values(
  import.meta.glob<Kept>('../../claims/results/C*.json', { eager: true, import: 'default' }),
).sort((a, b) => number(a) - number(b));

/** The searches that are kept, the synthetic one first. */
export const KEPT_SEARCHES: readonly Search[] = Object.values(
  import.meta.glob<Search>('../../claims/results/search-*.json', {
    eager: true,
    import: 'default',
  }),
).sort((a, b) => b.scenario.localeCompare(a.scenario));

/** The scenarios that any claim was tested in, as the lab has them in order. */
export const TESTED: readonly string[] = [...SCENARIOS, ...UNLISTED]
  .map(({ id }) => id)
  .filter((id) => KEPT.some(({ findings }) => findings.some(({ scenario }) => scenario === id)));

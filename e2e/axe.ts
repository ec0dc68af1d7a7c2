import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

interface Extent {
  /** Selectors of what alone is looked into, and of what is left out. */
  readonly within?: string;
  readonly but?: readonly string[];
}

/** What axe finds wrong with a page, each with the element it is about. */
export async function faultsOf(page: Page, { within, but = [] }: Extent = {}): Promise<string[]> {
  // Only faults are told whole, and nothing is carried to a second page: half of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  for (const selector of but) axe.exclude(selector);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
}

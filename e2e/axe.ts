import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

interface Extent {
  /** Selectors of what alone is looked into, and of what is left out. */
  readonly within?: string;
  readonly but?: readonly string[];
  /** Whether each drawing is looked at as the one named image it is, without the thousands of marks in it. */
  readonly unmarked?: boolean;
}

/** Takes the marks out of every drawing; what is given puts them back where nothing was drawn since. */
const takeMarks = (page: Page) =>
  page.evaluateHandle(() => {
    const taken = [...document.querySelectorAll('svg')].map((svg) => {
      const marks = [...svg.childNodes];
      svg.replaceChildren();
      return { svg, marks };
    });
    return () => {
      for (const { svg, marks } of taken) if (!svg.hasChildNodes()) svg.append(...marks);
    };
  });

/** What axe finds wrong with a page, each with the element it is about. */
export async function faultsOf(
  page: Page,
  { within, but = [], unmarked = false }: Extent = {},
): Promise<string[]> {
  // Only faults are told whole, and nothing is carried to a second page: half of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  for (const selector of but) axe.exclude(selector);
  const putBack = unmarked ? await takeMarks(page) : undefined;
  const { violations } = await axe.analyze();
  await putBack?.evaluate((put) => put());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
}

import type { Page } from 'playwright';

interface Property {
  readonly name: string;
  readonly value: { readonly value?: unknown };
}

interface Node {
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly properties?: readonly Property[];
}

/** What nobody can use, or find again, that has no name. */
const NAMED = /^(button|link|slider|radio|checkbox|switch|textbox|group|region|navigation|image)$/;

/** What is amiss for who has the page read from its start to its end; nothing where all is well. */
export async function unspokenOf(page: Page): Promise<string[]> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  await browser.detach();
  let level = 0;
  return (nodes as readonly Node[]).flatMap(({ ignored, role, name, description, properties }) => {
    const [kind, called] = [role?.value ?? '', name?.value?.trim() ?? ''];
    if (ignored) return [];
    // Fluent writes what a message was not given so.
    if (called.includes('{$')) return [`“${called}” was not told all`];
    if (NAMED.test(kind) && !called) return [`a ${kind} without a name`];
    if (kind === 'image' && !description?.value) return [`nothing is told of “${called}”`];
    if (kind !== 'heading') return [];
    const above = level;
    level = Number(properties?.find((one) => one.name === 'level')?.value.value);
    return level > above + 1 ? [`“${called}” is of level ${level} below ${above}`] : [];
  });
}

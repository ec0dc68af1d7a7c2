import type { Page } from 'playwright';
import { expect } from './page.ts';

/** Words that lie on other words, and how far the page is wider than its window, px. */
interface Layout {
  readonly over: readonly string[];
  readonly wide: number;
}

/**
 * Looks at every line of words of a page. What stays where it is while the page is scrolled is compared with its like
 * alone, and drawings not at all: their labels are made to keep clear of each other.
 */
const layoutOf = (page: Page): Promise<Layout> =>
  page.evaluate(() => {
    /** Of the height of the lower of two lines: what may lie over another, since letters have air above and below. */
    const AIR = 0.35;
    const scrolls = new Map<Element, boolean>();
    const stays = (of: Element): boolean => {
      const known = scrolls.get(of);
      if (known !== undefined) return known;
      const own = ['fixed', 'sticky'].includes(getComputedStyle(of).position);
      const is = own || (of.parentElement !== null && stays(of.parentElement));
      scrolls.set(of, is);
      return is;
    };
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const within = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const rooms = new Map<Element, Box>();
    /** What of the page is not cut off inside an element. */
    const roomOf = (of: Element): Box => {
      const known = rooms.get(of);
      if (known) return known;
      const far = Number.POSITIVE_INFINITY;
      const outer = of.parentElement
        ? roomOf(of.parentElement)
        : { left: -far, right: far, top: -far, bottom: far };
      const cuts = getComputedStyle(of).overflow !== 'visible';
      const room = cuts ? within(outer, of.getBoundingClientRect()) : outer;
      rooms.set(of, room);
      return room;
    };
    interface Line extends Box {
      readonly of: Element;
      readonly stays: boolean;
    }
    const lines: Line[] = [];
    // What is not seen is left out with all that is in it: a page of closed parts is mostly that.
    const isOut = (one: Element): boolean =>
      one.matches('svg, math, option, .hidden, details:not([open]) > :not(summary)') ||
      !one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const { SHOW_ELEMENT, SHOW_TEXT, FILTER_REJECT, FILTER_ACCEPT } = NodeFilter;
    const walker = document.createTreeWalker(document.body, SHOW_ELEMENT | SHOW_TEXT, (node) =>
      node instanceof Element && isOut(node) ? FILTER_REJECT : FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement;
      if (!of || !(node instanceof Text) || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const line = within(box, roomOf(of));
        if (line.right - line.left < 2 || line.bottom - line.top < 2) continue;
        lines.push({ of, stays: stays(of), ...line });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const over: string[] = [];
    const said = ({ of }: Line) => `“${of.textContent?.trim().slice(0, 30)}”`;
    for (const [k, one] of lines.entries()) {
      for (let n = k + 1; n < lines.length && lines[n].top < one.bottom; n++) {
        const other = lines[n];
        if (one.stays !== other.stays || one.of.contains(other.of) || other.of.contains(one.of)) {
          continue;
        }
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - other.top;
        const low = Math.min(one.bottom - one.top, other.bottom - other.top);
        if (across > 3 && down > AIR * low) over.push(`${said(one)} and ${said(other)}`);
      }
    }
    return { over, wide: Math.max(0, document.documentElement.scrollWidth - innerWidth) };
  });

/** No words lie on others and the page is no wider than its window, once all words are there that a network says. */
export async function expectClear(page: Page, where?: string): Promise<void> {
  if ((await page.locator('.network').count()) > 0) {
    await expect(page.locator('.verdict p').first(), where).toBeAttached();
  }
  await expect.poll(() => layoutOf(page), where).toEqual({ over: [], wide: 0 });
}

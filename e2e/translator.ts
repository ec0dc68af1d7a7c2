import type { Page } from 'playwright';

/**
 * Does to a page what translators of browsers do: every text node is taken out and stands again within two
 * `font` elements, and so does every one that comes later.
 */
export const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const isWords = (node: Node): node is Text =>
      node instanceof Text &&
      /\p{L}/u.test(node.data) &&
      node.parentElement?.closest('font, svg, script, style, textarea, math') === null;
    const wrap = (words: Text): void => {
      const inner = document.createElement('font');
      inner.textContent = words.data;
      const outer = document.createElement('font');
      outer.append(inner);
      words.replaceWith(outer);
    };
    const all = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) if (isWords(walker.currentNode)) found.push(walker.currentNode);
      for (const words of found) wrap(words);
    };
    new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes) {
        for (const node of [target, ...addedNodes]) {
          if (!node.isConnected) continue;
          if (isWords(node)) wrap(node);
          else all(node);
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    all(document.body);
  });

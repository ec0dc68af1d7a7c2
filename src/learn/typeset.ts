import katex from 'katex';
import 'katex/dist/katex.min.css';

/** Sets a formula of `formulas.ts` into an element. */
export const render = (tex: string, into: HTMLElement): void =>
  katex.render(tex, into, {
    displayMode: true,
    throwOnError: false,
    output: 'html',
    strict: false,
    // Of commands that write attributes, only the one that names a thing.
    trust: ({ command }) => command === '\\htmlData',
  });

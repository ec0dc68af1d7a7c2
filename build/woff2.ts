import type { Plugin } from 'vite';

/** Leaves of the fonts of KaTeX the one format that every browser of the page reads: the others are two thirds. */
export const woff2 = (): Plugin => ({
  name: 'wane-woff2',
  enforce: 'pre',
  transform: {
    filter: { id: /\/katex(\.min)?\.css/ },
    handler: (code) => code.replace(/,url\([^)]+\)\s*format\("(?:woff|truetype)"\)/g, ''),
  },
});

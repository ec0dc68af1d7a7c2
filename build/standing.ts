import { readFileSync } from 'node:fs';
import { type Plugin, runnerImport } from 'vite';
import { LANGUAGES } from '../src/language/language.ts';

const read = (name: string) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8');

/**
 * Writes the front page into the markup, in every language, with its looks: it stands before script runs, and where
 * none does. `build/ahead/script.js` says whether it is to be seen, and in which language.
 */
export const standing = (): Plugin => ({
  name: 'wane-standing',
  transformIndexHtml: {
    order: 'pre',
    async handler(html) {
      const { module } =
        await runnerImport<typeof import('../src/app/standing.tsx')>('./src/app/standing.tsx');
      const pages = LANGUAGES.map(
        (language) =>
          `<div class="standing" lang="${language}">${module.standing(language, read(`front/messages/${language}.ftl`), [read(`app/messages/${language}.ftl`)])}</div>`,
      );
      return html
        .replace('<!-- standing -->', pages.join('\n'))
        .replace('<!-- looks -->', `<style>${read('front/front.css')}</style>`);
    },
  },
});

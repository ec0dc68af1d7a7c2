import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, type Rolldown, runnerImport } from 'vite';
import { filesOf } from './files-of.ts';
import type { Opened } from './opened.ts';

/** Fonts of the first words, which would come last: the style sheet names them only where it is used. */
const FONTS =
  /^assets\/(newsreader-latin-opsz-normal|instrument-sans-latin-wght-normal)-.*\.woff2$/;

const SCRIPT = readFileSync(join(import.meta.dirname, 'script.js'), 'utf8');

/** What a policy says so that the script in the markup runs, and no other. */
export const ALLOWED = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

/** What a file is asked for as; a script as none of these. */
const KINDS: Readonly<Record<string, string>> = { css: 'style', woff2: 'font', bin: 'fetch' };

interface Asked {
  readonly of: string[];
  readonly later: boolean;
}

/** Which files are asked for of which pages, in the order of that; those of the markup are left out. */
function askedFor(
  all: readonly Opened[],
  html: string,
  bundle: Rolldown.OutputBundle,
): Map<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const { of, modules, files = [], later = false } of all) {
    for (const file of [...filesOf(modules, bundle), ...files]) {
      const one = asked.get(file) ?? { of: [], later };
      if (html.includes(file) || one.of.some((above) => of.startsWith(above))) continue;
      one.of.push(of);
      asked.set(file, one);
    }
  }
  return asked;
}

function linkTo(file: string, { of, later }: Asked): string {
  const as = KINDS[file.slice(file.lastIndexOf('.') + 1)];
  const attributes = [
    `data-of="${of.join(' ')}"`,
    ...(as ? [`as="${as}"`] : []),
    ...(later ? ['fetchpriority="low"'] : []),
  ];
  return `<link rel="ahead" ${attributes.join(' ')} crossorigin href="./${file}">`;
}

/** What all pages begin with. */
const FIRST = /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g;

/** Where the markup has its script, before the styles: a script waits for those above it. */
const PLACE = '<!-- ahead -->';

/**
 * A page is loaded when the address names it, which only a script can see. So that its files need not wait for the
 * first ones, the markup names them, and `script.js`, which stands in it, asks for those of the page that is opened.
 */
export const ahead = (): Plugin => ({
  name: 'wane-ahead',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { bundle }) {
      const script = `<script>${SCRIPT}</script>`;
      if (!bundle) return html.replace(PLACE, () => script);
      const { module } =
        await runnerImport<typeof import('./opened.ts')>('./build/ahead/opened.ts');
      const asked = [...askedFor(module.opened(), html, bundle)];
      const fonts = Object.keys(bundle).filter((name) => FONTS.test(name));
      const links = (wanted: boolean) => [
        ...asked
          .filter(([, { later }]) => later === wanted)
          .map(([file, one]) => linkTo(file, one)),
        ...fonts.map((file) =>
          linkTo(file, { of: wanted ? ['learn'] : ['front', 'lab', 'other'], later: wanted }),
        ),
      ];
      const first = html.match(FIRST) ?? [];
      return html
        .replace(FIRST, '')
        .replace(PLACE, () => [...first, ...links(false), script].join('\n'))
        .replace('</body>', () => `${links(true).join('\n')}\n</body>`);
    },
  },
});

import { join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Pages whose files are asked for with the first ones, and the modules that they begin with. */
const PAGES = {
  front: ['src/front/open.tsx'],
  lab: ['src/app/lab.tsx', 'src/app/Foot.tsx'],
  learn: ['src/learn/open.tsx', 'src/learn/view/PageView.tsx'],
} as const;

/** Fonts of the first words, which would come last: the style sheet names them only where it is used. */
const FONTS =
  /^assets\/(newsreader-latin-opsz-normal|instrument-sans-latin-wght-normal)-.*\.woff2$/;

const ROOT = join(import.meta.dirname, '..');

/** A chunk and all that it imports at once, in a set. */
function withImports(name: string, bundle: Rolldown.OutputBundle, found = new Set<string>()) {
  const chunk = bundle[name];
  if (found.has(name) || chunk?.type !== 'chunk') return found;
  found.add(name);
  for (const other of chunk.imports) withImports(other, bundle, found);
  return found;
}

function filesOf(modules: readonly string[], bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  return modules.flatMap((module) => {
    const holds = (id: string | null) => id !== null && relative(ROOT, id) === module;
    const own = chunks.filter(
      (chunk) => holds(chunk.facadeModuleId) || chunk.moduleIds.some(holds),
    );
    if (own.length === 0) throw new Error(`${module} is in no chunk.`);
    const scripts = own.flatMap(({ fileName }) => [...withImports(fileName, bundle)]);
    const styles = scripts.flatMap((name) => {
      const chunk = bundle[name];
      return chunk.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
    });
    return [...scripts, ...styles];
  });
}

/**
 * A page is loaded when the address names it, which only a script can see. So that its files need not wait for the
 * first ones, the markup names them; `public/ahead.js` asks for those of the page that is opened.
 */
export const ahead = (): Plugin => ({
  name: 'wane-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => [
      ...Object.keys(bundle)
        .filter((name) => FONTS.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', crossorigin: true, href: `./${name}` },
          injectTo: 'head' as const,
        })),
      ...Object.entries(PAGES).flatMap(([page, modules]) =>
        [...new Set(filesOf(modules, bundle))]
          .filter((name) => !html.includes(name))
          .map((name) => ({
            tag: 'link',
            attrs: {
              rel: 'ahead',
              'data-of': page,
              ...(name.endsWith('.css') ? { as: 'style' } : {}),
              crossorigin: true,
              href: `./${name}`,
            },
            injectTo: 'head-prepend' as const,
          })),
      ),
    ],
  },
});

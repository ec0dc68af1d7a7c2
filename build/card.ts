import type { Plugin } from 'vite';

const TITLE = 'Wane: watch a sense fade out of a neural network';
const ABOUT = 'An interactive lab on modality collapse: real multimodal training in your browser.';
const PICTURE = 'preview/strong-slow.png';

/**
 * What other pages show of a link to this one. Where the build knows its address (WANE_ADDRESS), addresses
 * are whole, as the readers of these tags want them, and an oEmbed answer lies beside the page.
 */
export function card(address = process.env.WANE_ADDRESS): Plugin {
  const root = address ? new URL('./', address).href : './';
  const oembed = {
    version: '1.0',
    type: 'rich',
    title: TITLE,
    provider_name: 'Wane',
    provider_url: root,
    width: 720,
    height: 470,
    thumbnail_url: root + PICTURE,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe src="${root}#/lab?v=1&amp;p=strong-slow.1&amp;embed=1" width="720" height="470" style="border:0" loading="lazy" title="${TITLE}"></iframe>`,
  };
  const meta = (property: string, content: string) => ({
    tag: 'meta',
    attrs: { property, content },
    injectTo: 'head' as const,
  });
  return {
    name: 'wane-card',
    apply: 'build',
    transformIndexHtml: () => [
      meta('og:type', 'website'),
      meta('og:title', TITLE),
      meta('og:description', ABOUT),
      meta('og:image', root + PICTURE),
      ...(address
        ? [
            meta('og:url', root),
            {
              tag: 'link',
              attrs: {
                rel: 'alternate',
                type: 'application/json+oembed',
                href: `${root}oembed.json`,
                title: TITLE,
              },
              injectTo: 'head' as const,
            },
          ]
        : []),
    ],
    generateBundle() {
      if (!address) return;
      this.emitFile({ type: 'asset', fileName: 'oembed.json', source: JSON.stringify(oembed) });
    },
  };
}

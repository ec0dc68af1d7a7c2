import type { Plugin } from 'vite';
import { ALLOWED } from './ahead/index.ts';

/**
 * What the page may load: its own files, and nothing from elsewhere. WebAssembly has to be compiled;
 * text is never run as code. `blob:`, styles and fonts in the markup are for pictures that are saved: they
 * carry their looks within. A worker fetches what a visitor brought from the page itself, as `blob:`.
 */
export const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${ALLOWED}`,
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page, so that a host without headers keeps it too. */
export const policy = (): Plugin => ({
  name: 'wane-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ahead } from './build/ahead/index.ts';
import { card } from './build/card.ts';
import { CHUNKS } from './build/chunks.ts';
import { kept } from './build/kept.ts';
import { licences } from './build/licences/index.ts';
import { offline } from './build/offline/index.ts';
import { outline } from './build/outline.ts';
import { POLICY, policy } from './build/policy.ts';
import { prose } from './build/prose.ts';
import { rem } from './build/rem.ts';
import { schema } from './build/schema.ts';
import { standing } from './build/standing.ts';
import { woff2 } from './build/woff2.ts';
import wane from './package.json' with { type: 'json' };

const { collect, write } = licences();

export default defineConfig({
  base: './',
  define: { __WANE__: JSON.stringify(wane.version) },
  plugins: [
    standing(),
    prose(),
    woff2(),
    react(),
    kept(),
    policy(),
    card(),
    ahead(),
    outline(),
    schema(),
    collect(),
    write,
    offline(),
  ],
  // Workers follow the headers of their own file: so the tests hold them to the policy as well.
  preview: { headers: { 'Content-Security-Policy': POLICY } },
  css: { postcss: { plugins: [rem] } },
  worker: { format: 'es', plugins: () => [collect()] },
  // What workers load is prepared with the page: found later it would make the page start over.
  optimizeDeps: {
    entries: ['index.html', 'src/worker/{entry,crew,living,diagnose}.ts', 'src/bench/worker.ts'],
  },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
});

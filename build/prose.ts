import mdx from '@mdx-js/rollup';
import type { Plugin } from 'vite';

/** Makes components of the prose of the lesson. What its words do is given to them (`learn/prose`): it imports nothing. */
export const prose = (): Plugin => ({ ...(mdx() as Plugin), enforce: 'pre' });

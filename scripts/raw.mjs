/** Lets Node import a file as text, as Vite does: `import text from './en.ftl?raw'`. After tsx: `--import ./scripts/raw.mjs`. */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

export async function load(url, context, next) {
  if (!url.endsWith('?raw')) return next(url, context);
  const text = readFileSync(new URL(url), 'utf8');
  return {
    format: 'module',
    shortCircuit: true,
    source: `export default ${JSON.stringify(text)};`,
  };
}

register(import.meta.url);

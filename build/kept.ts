import type { Plugin } from 'vite';

/** What the page shows of a kept number; files keep every bit of it. */
const DIGITS = 3;
/** What tests read and the page does not. */
const UNSEEN = new Set(['coverage', 'wPlus', 'biserial']);

/** The JSON of a kept result, with no more of each number than the page shows. */
export const shown = (text: string): string =>
  JSON.stringify(JSON.parse(text), (key, value) => {
    if (UNSEEN.has(key)) return undefined;
    return typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
  });

/** Packs the kept results into the page, rounded: with all their digits they are three times as much. */
export function kept(): Plugin {
  return {
    name: 'wane-kept',
    enforce: 'pre',
    transform: {
      filter: { id: /\/claims\/results\/[^/]+\.json$/ },
      handler: (code) => ({ code: shown(code), map: null }),
    },
  };
}

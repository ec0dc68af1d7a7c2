import { useSyncExternalStore } from 'react';

/** A phone, upright or on its side: there the picture stays in sight beside the words, as `learn.css` has it. */
const SMALL = '(max-width: 51.25em), (max-height: 31.25em)';

const query = () => matchMedia(SMALL);

function onChange(listener: () => void): () => void {
  const small = query();
  small.addEventListener('change', listener);
  return () => small.removeEventListener('change', listener);
}

/** Whether the page is on a phone. */
export const useSmall = (): boolean => useSyncExternalStore(onChange, () => query().matches);

/** Height of a drawing over time, px; `tall` on a phone that is upright and has room for words below. */
const OVER_TIME = { small: 208, tall: 248, wide: 320 };

/** From this height of the window on a phone is tall. */
const TALL = '(min-height: 40em)';

interface Heights {
  readonly small: number;
  readonly tall?: number;
  readonly wide: number;
}

/** How high a drawing is on the page as it is, px; one over time where nothing else is said. */
export const heightHere = ({ small, tall = small, wide }: Heights = OVER_TIME): number => {
  if (!query().matches) return wide;
  return matchMedia(TALL).matches ? tall : small;
};

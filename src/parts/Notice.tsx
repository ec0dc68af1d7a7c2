import type { ReactNode } from 'react';

/** What a notice is about, by shape: a recording, something that waits, something done, trouble. */
export type Sign = 'hatched' | 'open' | 'filled' | 'triangle';

const SHAPES: Record<Sign, string> = {
  hatched: 'square hatched',
  open: 'square',
  filled: 'square filled',
  triangle: 'triangle',
};

/** Something that can be done about it. */
export interface Offer {
  readonly words: string;
  readonly act: () => void;
  /** Whether it is the one to take. */
  readonly first?: boolean;
}

interface Props {
  readonly sign: Sign;
  /** Whether it has to be heard at once. */
  readonly alert?: boolean;
  readonly offers?: readonly Offer[];
  readonly children: ReactNode;
}

/** A state of the page in shape, words, and offers. */
export function Notice({ sign, alert = false, offers = [], children }: Props) {
  return (
    <div className={`notice ${sign}-notice`} role={alert ? 'alert' : undefined}>
      <span className={SHAPES[sign]} aria-hidden="true" />
      <div className="notice-words">{children}</div>
      {offers.map(({ words, act, first }) => (
        <button key={words} type="button" className={first ? 'outlined' : 'link'} onClick={act}>
          {words}
        </button>
      ))}
    </div>
  );
}

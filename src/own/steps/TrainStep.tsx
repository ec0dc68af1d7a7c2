import { useState } from 'react';
import { hold } from '#lab-state/held.ts';
import { parseOwn } from '#spec/index.ts';
import type { ReadySet } from '../state/intake.ts';
import { keep, useKept } from '../state/kept.ts';
import { linkOfOwn } from '../state/run-of.ts';
import { useOwnWords } from '../words.ts';
import { Step } from './Step.tsx';

/** Opens the lab on the data, and keeps them where that is wished. */
export function TrainStep({ set }: { set: ReadySet }) {
  const { say, megabytes } = useOwnWords();
  const [asked, setAsked] = useState(false);
  const mark = parseOwn(set.own)?.mark ?? '';
  const { sets, persists, trouble } = useKept();
  const kept = sets.some((one) => one.mark === mark);
  const train = () => {
    hold(mark, set.packed);
    location.hash = linkOfOwn(set.own);
  };
  return (
    <Step number={4} title={say('train')} about={say('train.about')}>
      <div className="own-buttons">
        <button type="button" className="own-go" onClick={train}>
          {say('train.go')}
        </button>
        <button
          type="button"
          className="own-choose"
          aria-disabled={kept || undefined}
          onClick={() => {
            setAsked(true);
            if (kept) return;
            keep({ mark, own: set.own, checksum: set.checksum, packed: set.packed });
          }}
        >
          {say(kept ? 'train.kept' : 'train.keep', { size: megabytes(set.packed.size) })}
        </button>
      </div>
      <p role="status">
        {asked && trouble && say(`kept-${trouble}`)}
        {asked && kept && say(`persists-${persists ?? 'unasked'}`)}
      </p>
      <p className="note own-checksum">
        {say('train.checksum')} <code>{set.checksum}</code>
      </p>
      <p className="note">{say('train.link')}</p>
    </Step>
  );
}

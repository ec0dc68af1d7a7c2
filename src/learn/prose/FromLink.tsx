import { useEffect, useMemo, useRef } from 'react';
import { hashNow } from '#lab-state/address.ts';
import { shown } from '#spec/index.ts';
import { useDid } from '../did.ts';
import { usePlayer, usePlaying, useWords } from '../lesson-context.ts';
import { linkedAct } from '../linked-act.ts';
import { useDeeds } from './deeds.ts';
import { Said } from './Paragraph.tsx';

/** Where the line stands that says what the link set. */
const FROM_LINK = 'link';

/** Sets what the link asks for once the record stands, and says so; or that there is no such thing here. */
export function FromLink() {
  const player = usePlayer();
  const deeds = useDeeds();
  const did = useDid();
  const { say } = useWords().messages;
  const loading = usePlaying((playing) => playing.loading);
  const done = useRef(false);
  const asked = useMemo(() => linkedAct(hashNow(), player.place), [player]);
  useEffect(() => {
    if (loading || done.current || !asked?.act) return;
    done.current = true;
    deeds.make(player, { act: asked.text, paragraph: FROM_LINK, words: did(asked.act) });
  });
  if (asked && !asked.act) {
    return (
      <p className="note">
        <span className="triangle" aria-hidden="true" />{' '}
        {say('class.unknown', { what: `do=${shown(asked.text)}` })}
      </p>
    );
  }
  return <Said paragraph={FROM_LINK} />;
}

import { useEffect, useRef } from 'react';
import { hashNow } from '#lab-state/address.ts';
import { entriesAt } from '#spec/index.ts';
import { actOf } from '../act.ts';
import { useDid } from '../did.ts';
import { usePlayer, usePlaying } from '../lesson-context.ts';
import { useDeeds } from './deeds.ts';
import { Said } from './Paragraph.tsx';

/** Where the line stands that says what the link set. */
const FROM_LINK = 'link';

/** What a link asks to be set on its page, as `<Do act>` says it: `?do=cover:0`; nothing where it is no act. */
export function askedByLink(hash: string): string | undefined {
  const asked = entriesAt(hash).get('do');
  if (asked === null) return undefined;
  try {
    actOf(asked);
    return asked;
  } catch {
    return undefined;
  }
}

/** Sets what the link asks for once the record stands, and says so. */
export function FromLink() {
  const player = usePlayer();
  const deeds = useDeeds();
  const did = useDid();
  const loading = usePlaying((playing) => playing.loading);
  const done = useRef(false);
  useEffect(() => {
    const act = askedByLink(hashNow());
    if (loading || done.current || act === undefined) return;
    done.current = true;
    deeds.make(player, { act, paragraph: FROM_LINK, words: did(actOf(act)) });
  });
  return <Said paragraph={FROM_LINK} />;
}

import { useEffect } from 'react';
import { hashNow } from '#lab-state/address.ts';
import { useLab } from '#lab-state/context.ts';
import { entriesAt } from '#spec/index.ts';
import { STRINGS } from './embed-words.ts';
import { hostOf } from './holder.ts';
import { type Obey, talk } from './talk.ts';

export type { Obey };

/** Lets the page that holds this one command the lab in it, as the link allows. `obey` stays the same function. */
export function Held({ obey }: { obey: Obey }) {
  const lab = useLab();
  const host = hostOf(entriesAt(hashNow()).getAll('embed'));
  useEffect(() => talk(lab, host, obey), [lab, host, obey]);
  return host === false && <p className="note">{STRINGS.noHost}</p>;
}

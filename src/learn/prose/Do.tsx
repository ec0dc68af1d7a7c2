import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { actOf } from '../act.ts';
import { useDid } from '../did.ts';
import { usePlayer } from '../lesson-context.ts';
import { useDeeds } from './deeds.ts';
import { useParagraph } from './Paragraph.tsx';

/** Words that set the page: `<Do act="cover:1">cover the picture</Do>`. Pressed again they put it back. */
export function Do({ act: text, children }: { act: string; children?: ReactNode }) {
  const act = actOf(text);
  const player = usePlayer();
  const deeds = useDeeds();
  const paragraph = useParagraph();
  const did = useDid();
  const on = useStore(deeds, (deed) => deed?.act === text);
  const press = () => {
    if (on) deeds.takeBack();
    else deeds.make(player, { act: text, paragraph, words: did(act) });
  };
  const sense = act.kind === 'cover' ? act.sense + 1 : undefined;
  return (
    <button type="button" className="do" data-sense={sense} aria-pressed={on} onClick={press}>
      <span>{children}</span>
    </button>
  );
}

import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { usePlayer } from '../lesson-context.ts';

/** Words that light a thing of the picture, and are lit by it: `<Light thing="neuron:8">neuron 8</Light>`. */
export function Light({ thing, children }: { thing: string; children?: ReactNode }) {
  const { lit } = usePlayer();
  const on = useStore(lit, ({ things }) => things.has(thing));
  const sense = thing.startsWith('sense:') ? Number(thing.slice(6)) + 1 : undefined;
  const light = () => lit.light(thing);
  return (
    <button
      type="button"
      className="light"
      data-sense={sense}
      data-lit={on || undefined}
      onPointerEnter={light}
      onPointerLeave={({ pointerType }) => pointerType !== 'touch' && lit.dark()}
      onFocus={light}
      onBlur={lit.dark}
      onClick={light}
    >
      <span>{children}</span>
    </button>
  );
}

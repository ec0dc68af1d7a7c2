import type { Box } from '#charts/network/layout.ts';
import { useFolding } from '#parts/useFolding.ts';
import { KeyInBrief } from '../first/KeyInBrief.tsx';
import { STRINGS } from '../lab-words.ts';

/** How to read a neuron, one press from them where the key beside the switches has no room; below what the answers say. */
export function ReadNeuron({ box, across }: { box: Box; across: boolean }) {
  const ref = useFolding();
  const { x, y, width, height } = box;
  return (
    <details
      ref={ref}
      className="read-neuron"
      style={{ left: x, top: across ? y : y + height, width, translate: across ? '0' : undefined }}
    >
      <summary>{STRINGS.reading}</summary>
      <KeyInBrief />
    </details>
  );
}

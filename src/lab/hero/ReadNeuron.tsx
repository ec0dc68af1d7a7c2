import { useFolding } from '#parts/useFolding.ts';
import { KeyInBrief } from '../first/KeyInBrief.tsx';
import { STRINGS } from '../lab-words.ts';

/** How to read a neuron, one press from them where the key beside the switches has no room. */
export function ReadNeuron() {
  const ref = useFolding();
  return (
    <details ref={ref} className="read-neuron">
      <summary>{STRINGS.reading}</summary>
      <KeyInBrief />
    </details>
  );
}

import type { OverNetwork } from '#charts/network/layout.ts';
import { ReadNeuron } from './ReadNeuron.tsx';
import { Verdict } from './Verdict.tsx';

/** The words over the network, in one column, so that none can lie on another: what the answers say, and how to read a neuron. */
export function Words({ layout: { across, words } }: { layout: OverNetwork }) {
  const { x, y, width, height } = words;
  return (
    <div
      className={across ? 'answered' : 'answered down'}
      style={{ left: x, top: y, width, height }}
    >
      <Verdict />
      <ReadNeuron />
    </div>
  );
}

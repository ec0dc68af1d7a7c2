import { Key } from './Key.tsx';
import { Pointed } from './Pointed.tsx';

/** What a neuron shows, at length, and the numbers of one. */
export function NeuronsRead() {
  return (
    <div className="aside">
      <Key />
      <Pointed />
    </div>
  );
}

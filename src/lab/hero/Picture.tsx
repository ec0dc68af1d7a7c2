import { Key } from './Key.tsx';
import { Network } from './Network.tsx';
import { Pointed } from './Pointed.tsx';

/** The network, and beside it how to read its neurons. */
export function Picture() {
  return (
    <>
      <Network />
      <div className="aside">
        <Key />
        <Pointed />
      </div>
    </>
  );
}

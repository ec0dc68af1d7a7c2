import { Words } from '#parts/Words.tsx';
import { networksOf } from '#sweep/clean-sweep.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { STRINGS } from '../explore-words.ts';
import type { KnownCost } from './useCost.ts';

interface Props {
  readonly known: KnownCost;
  readonly onSmaller: (sweep: Sweep) => void;
}

/** What a sweep asks of this machine before it is begun; one that is too much is offered smaller. */
export function Cost({ known, onSmaller }: Props) {
  const { networks, seconds, memory, tooBig, fitting } = known.cost;
  return (
    <p>
      <Words>
        {`${STRINGS.costs(networks, seconds, memory)}. `}
        {known.trying && seconds === undefined && !tooBig && STRINGS.timing}
        {tooBig && `${STRINGS.tooBig[tooBig]} `}
      </Words>
      {fitting && (
        <button type="button" className="link" onClick={() => onSmaller(fitting)}>
          {STRINGS.smaller(networksOf(fitting))}
        </button>
      )}
    </p>
  );
}

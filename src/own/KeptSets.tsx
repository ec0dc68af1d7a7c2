import { useEffect } from 'react';
import type { KeptSet } from '#archive/own-sets.ts';
import { hold } from '#lab-state/held.ts';
import { Notice } from '#parts/Notice.tsx';
import { parseOwn } from '#spec/index.ts';
import { Shape } from './Shape.tsx';
import { readKept, remove, useKept } from './state/kept.ts';
import { linkOfOwn } from './state/run-of.ts';
import { useOwnWords } from './words.ts';

function Row({ set }: { set: KeptSet }) {
  const { say, megabytes } = useOwnWords();
  const own = parseOwn(set.own);
  if (!own) return null;
  const train = () => {
    hold(set.mark, set.packed);
    location.hash = linkOfOwn(set.own);
  };
  return (
    <li>
      <p>
        <strong>{own.name}</strong> <Shape own={own} /> · {megabytes(set.packed.size)}
      </p>
      <button type="button" className="outlined" onClick={train}>
        {say('kept.train', { name: own.name })}
      </button>
      <button type="button" className="link" onClick={() => remove(set.mark)}>
        {say('kept.delete', { name: own.name })}
      </button>
    </li>
  );
}

/** What is kept in this browser, and what was and is gone. */
export function KeptSets() {
  const { say } = useOwnWords();
  const { sets, gone } = useKept();
  useEffect(() => {
    void readKept();
  }, []);
  const names = gone.flatMap((own) => parseOwn(own)?.name ?? []);
  if (sets.length + names.length === 0) return null;
  return (
    <section className="own-kept" aria-label={say('kept')}>
      <h3>{say('kept')}</h3>
      {names.length > 0 && (
        <Notice sign="triangle" alert>
          <p>{say('kept.gone', { names: names.join(', ') })}</p>
        </Notice>
      )}
      <ul>
        {sets.map((set) => (
          <Row key={set.mark} set={set} />
        ))}
      </ul>
    </section>
  );
}

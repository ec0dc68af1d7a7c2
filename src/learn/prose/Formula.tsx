import { useEffect, useRef, useState } from 'react';
import { ask } from '#parts/ask.ts';
import { FORMULAS } from '../formulas.ts';
import { usePlayer, useWords } from '../lesson-context.ts';

/** The formula as KaTeX sets it; its symbols light their things, and can be reached by the keyboard. */
function Typeset({ id, onFail }: { id: string; onFail: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  const { lit } = usePlayer();
  const { say } = useWords().messages;
  useEffect(() => {
    let wanted = true;
    const typeset = async () => {
      const { render } = await ask(() => import('../typeset.ts'));
      if (!wanted || !ref.current) return;
      render(FORMULAS[id], ref.current);
      for (const symbol of ref.current.querySelectorAll<HTMLElement>('[data-thing]')) {
        const light = () => lit.light(symbol.dataset.thing as string);
        symbol.tabIndex = 0;
        symbol.addEventListener('pointerenter', light);
        symbol.addEventListener('focus', light);
        symbol.addEventListener('pointerleave', lit.dark);
        symbol.addEventListener('blur', lit.dark);
      }
    };
    typeset().catch(onFail);
    return () => {
      wanted = false;
    };
  }, [id, lit, onFail]);
  return (
    <div className="learn-formula" role="math" aria-label={say(`formula-${id}`)}>
      <div ref={ref} />
    </div>
  );
}

/** A formula on demand: `<Formula id="share" />`. */
export function Formula({ id }: { id: string }) {
  const { say } = useWords().messages;
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const [fail] = useState(() => () => setFailed(true));
  return (
    <div className="learn-formula-frame">
      <button
        type="button"
        className="link"
        aria-expanded={open}
        onClick={() => {
          setFailed(false);
          setOpen(!open);
        }}
      >
        {say(open ? 'hide-formula' : 'show-formula')}
      </button>
      {open && <p className="note">{say(`formula-${id}`)}</p>}
      {open && !failed && <Typeset id={id} onFail={fail} />}
      {failed && <p role="alert">{say('not-loaded')}</p>}
    </div>
  );
}

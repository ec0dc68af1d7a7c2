import { useEffect, useId, useRef, useState } from 'react';
import { intoView } from '#parts/into-view.ts';
import type { Backend } from '#protocol/backend.ts';
import { encodeSweepLink } from '#sweep/link/sweep-link.ts';
import { QUESTIONS } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { STRINGS } from '../explore-words.ts';
import { titleOf } from '../sweep-words.ts';
import { type Asked, type Draft, draftOf } from './draft.ts';
import { QuestionForm } from './QuestionForm.tsx';

/** The map that is trained while one looks. */
const LIVING = '#/explore/live';

interface Props {
  readonly sweep: Sweep;
  /** What was changed of it and is not asked yet. */
  readonly draft?: Draft;
  readonly asked?: Asked;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly engine: Backend;
  readonly onEngine: (engine: Backend) => void;
}

/** The questions that come with the page, as sentences, and the one that is asked, to be changed. */
export function Question({ sweep, draft, asked, onDraft, engine, onEngine }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const now = draft ?? draftOf(sweep);
  const row = useRef<HTMLUListElement>(null);
  const { title } = sweep;
  // On a phone the row is longer than the screen: what is asked stands at its left.
  useEffect(() => {
    const list = row.current;
    const asked = title && list?.querySelector<HTMLElement>('[aria-current]');
    const margin = list ? Number.parseFloat(getComputedStyle(list).paddingLeft) : 0;
    list?.scrollTo({ left: asked ? asked.offsetLeft - list.offsetLeft - margin : 0 });
  }, [title]);
  return (
    <section className="explore-question" aria-label={STRINGS.question}>
      <ul ref={row} className="explore-sentences" onFocus={intoView}>
        {sweep.title === '' && (
          <li>
            <span className="explore-own">{titleOf(sweep)}</span>
          </li>
        )}
        {QUESTIONS.map((question) => (
          <li key={question.id}>
            <a
              href={encodeSweepLink(question.sweep)}
              aria-current={question.sweep.title === sweep.title ? 'true' : undefined}
            >
              {titleOf(question.sweep)}
            </a>
          </li>
        ))}
        <li>
          <a href={LIVING}>{STRINGS.live}</a>
        </li>
        <li>
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-label={open ? STRINGS.fold : STRINGS.change}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {open ? STRINGS.fold : STRINGS.changeShort}
          </button>
        </li>
      </ul>
      <div id={id} hidden={!open}>
        {open && (
          <QuestionForm
            draft={now}
            asked={asked ?? { sweep, notes: [] }}
            onChange={onDraft}
            engine={engine}
            onEngine={onEngine}
          />
        )}
      </div>
    </section>
  );
}

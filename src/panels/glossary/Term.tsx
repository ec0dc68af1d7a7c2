import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { later } from '#parts/later.tsx';
import { piecesOf, type TermId, termName } from './terms.ts';

const Meaning = later(async () => (await import('./Meaning.tsx')).Meaning);

const GAP = 6;
const EDGE = 8;

/** Puts what is opened under the word, or above it where there is more room, and all of it on the page. */
function place(opened: HTMLElement, word: HTMLElement): void {
  const { left, top, bottom } = word.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: high } = opened;
  const { clientWidth, clientHeight } = document.documentElement;
  const x = Math.max(EDGE, Math.min(left, clientWidth - wide - EDGE));
  const under = bottom + GAP;
  const above = top - GAP - high;
  const y = under + high > clientHeight && above > 0 ? above : under;
  opened.style.left = `${x + scrollX}px`;
  opened.style.top = `${y + scrollY}px`;
}

interface OpenedProps {
  readonly id: TermId;
  readonly word: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What a word opens; Escape and a press beside it close it, and the focus goes back to the word. */
function Opened({ id, word, onClose }: OpenedProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const opened = ref.current as HTMLDivElement;
    if (!opened.matches(':popover-open')) opened.showPopover();
    // It grows when its words come, and the word moves when something comes above it.
    const sized = new ResizeObserver(() => place(opened, word.current as HTMLButtonElement));
    for (const one of [opened, document.body]) sized.observe(one);
    opened.focus({ preventScroll: true });
    return () => sized.disconnect();
  }, [word]);
  return (
    <div
      ref={ref}
      popover="auto"
      role="dialog"
      aria-label={termName(id)}
      tabIndex={-1}
      className="meaning-of"
      onKeyDown={(event) => event.stopPropagation()}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <Meaning id={id} />
    </div>
  );
}

interface WordProps {
  readonly id: TermId;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: string;
}

function Word({ id, open, onOpen, children }: WordProps) {
  const word = useRef<HTMLButtonElement>(null);
  // The press that closes what is open is no wish to open it again.
  const wasOpen = useRef(false);
  return (
    <>
      <button
        ref={word}
        type="button"
        className="term"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerDown={() => {
          wasOpen.current = open;
        }}
        onClick={() => {
          onOpen(!wasOpen.current);
          wasOpen.current = false;
        }}
      >
        {children}
      </button>
      {open &&
        createPortal(<Opened id={id} word={word} onClose={() => onOpen(false)} />, document.body)}
    </>
  );
}

/** A word of the glossary: pressed, it says what it means. */
export function Term({ id, children }: { id: TermId; children: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Word id={id} open={open} onOpen={setOpen}>
      {children}
    </Word>
  );
}

/**
 * A text whose terms can be opened. Where it changes, all of its pieces are other ones: those that stayed would be
 * seen to jump to their new places. What is open stays open, if its word is still there.
 */
export function Glossed({ children }: { children: string }) {
  const [opened, setOpened] = useState<TermId>();
  const pieces = piecesOf(children);
  if (opened && !pieces.some(({ term }) => term === opened)) setOpened(undefined);
  return pieces.map(({ text, term }, k) =>
    term ? (
      <Word
        key={`${term} ${children}`}
        id={term}
        open={opened === term}
        onOpen={(open) => setOpened(open ? term : undefined)}
      >
        {text}
      </Word>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in this text and in no other.
      <span key={`${k} ${children}`}>{text}</span>
    ),
  );
}

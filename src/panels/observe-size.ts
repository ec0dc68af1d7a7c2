import { lettersAt } from './letters.ts';

/** Draws for a width of so many pixels, its letters so many times as large as usual. */
type Draw = (wide: number, letters: number) => void;

const drawn = new Map<Element, { wide: number; readonly draw: Draw }>();

/**
 * One for all drawings of the page: what the page measures is read for every one of them before the first is
 * drawn, for whatever is read after a drawing makes the browser lay out the whole page again.
 */
let observer: ResizeObserver | undefined;

function drawAll(entries: readonly ResizeObserverEntry[]): void {
  const sized = entries.map(({ target, contentRect }) => {
    const wide = Math.round(contentRect.width);
    return { target, wide, letters: lettersAt(wide) };
  });
  for (const { target, wide, letters } of sized) {
    const drawing = drawn.get(target);
    // One that made itself taller is not drawn again for it.
    if (!drawing || wide === 0 || wide === drawing.wide) continue;
    drawing.wide = wide;
    try {
      drawing.draw(wide, letters);
    } catch (error) {
      reportError(error);
    }
  }
}

/** Draws once an element has a width, and again whenever it has another, until it is called off. */
export function observeSize(element: Element, draw: Draw): () => void {
  observer ??= new ResizeObserver(drawAll);
  const shared = observer;
  drawn.set(element, { wide: 0, draw });
  shared.observe(element);
  return () => {
    drawn.delete(element);
    shared.unobserve(element);
  };
}

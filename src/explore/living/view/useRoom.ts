import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Air between a drawing and what sticks below it, px. */
const AIR = 8;

/**
 * The height that what sticks to the foot of the window leaves to a drawing that begins where the element `of` begins,
 * px; none where nothing sticks.
 */
export function useRoom<E extends HTMLElement>(of: string): [RefObject<E | null>, number?] {
  const foot = useRef<E>(null);
  const [room, setRoom] = useState<number>();
  useLayoutEffect(() => {
    const sticks = foot.current;
    const page = sticks?.parentElement;
    if (!sticks || !page) return;
    const measure = () => {
      const drawing = page.querySelector(of);
      if (getComputedStyle(sticks).position !== 'sticky' || !drawing) return setRoom(undefined);
      const top = drawing.getBoundingClientRect().top + scrollY;
      setRoom(Math.floor(innerHeight - sticks.offsetHeight - top - AIR));
    };
    measure();
    const sized = new ResizeObserver(measure);
    for (const one of [page, sticks]) sized.observe(one);
    addEventListener('resize', measure);
    return () => {
      sized.disconnect();
      removeEventListener('resize', measure);
    };
  }, [of]);
  return [foot, room];
}

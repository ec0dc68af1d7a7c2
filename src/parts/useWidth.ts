import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in pixels, 0 before it is known. */
export function useWidth<E extends Element>(): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const sized = new ResizeObserver(([entry]) => setWidth(Math.round(entry.contentRect.width)));
    sized.observe(element);
    return () => sized.disconnect();
  }, []);
  return [ref, width];
}

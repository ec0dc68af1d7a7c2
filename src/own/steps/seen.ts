import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether an element has come into view. */
export function useSeen<T extends Element>(): [place: RefObject<T | null>, seen: boolean] {
  const place = useRef<T>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [place, seen];
}

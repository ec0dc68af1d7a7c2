import { type RefObject, useEffect, useRef, useState } from 'react';

/** Width and height of an element in pixels, 0 before they are known. */
export function useSize<E extends Element>(): [
  RefObject<E | null>,
  { readonly width: number; readonly height: number },
] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const sized = new ResizeObserver(([{ contentRect }]) => {
      const [width, height] = [Math.round(contentRect.width), Math.round(contentRect.height)];
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    });
    sized.observe(element);
    return () => sized.disconnect();
  }, []);
  return [ref, size];
}

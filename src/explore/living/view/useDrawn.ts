import { lettersAt } from '#panels/letters.ts';
import { useWidth } from '#parts/useWidth.ts';

/** How wide a drawing is made, and the size at which it is shown, so that its letters are as large as the page's. */
export function useDrawn() {
  const [ref, shown] = useWidth<HTMLDivElement>();
  const letters = shown > 0 ? lettersAt(shown) : 1;
  const width = shown / letters;
  const sizeOf = (height: number) => ({
    ...{ width: shown, height: letters * height },
    viewBox: `0 0 ${width} ${height}`,
  });
  return { ref, width, letters, sizeOf };
}

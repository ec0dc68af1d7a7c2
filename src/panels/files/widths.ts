interface Part {
  readonly text: string;
  readonly style: string;
  readonly x: number;
}

/** The parts of words that have an aside behind them, each with the place where it begins. */
function partsOf(words: SVGTextElement): Part[] {
  let first = 0;
  return [...words.childNodes].flatMap((child) => {
    const text = child.textContent ?? '';
    if (!text) return [];
    const { x } = words.getStartPositionOfChar(first);
    first += text.length;
    return [{ text, style: child instanceof SVGElement ? child.style.cssText : '', x }];
  });
}

/** Words with an aside become words of their own: programs differ in where they set a part of them. */
function split(words: SVGTextElement): void {
  if (words.childElementCount === 0) return;
  for (const { text, style, x } of partsOf(words)) {
    const own = words.cloneNode() as SVGTextElement;
    own.textContent = text;
    own.style.cssText += style;
    own.setAttribute('x', x.toFixed(2));
    own.setAttribute('text-anchor', 'start');
    words.before(own);
  }
  words.remove();
}

/**
 * Says of all words how long they are, so that they keep their room in programs that set them in other letters.
 * To be called while the picture stands in the page.
 */
export function keepWidths(svg: SVGSVGElement): void {
  for (const words of svg.querySelectorAll('text')) split(words);
  for (const words of svg.querySelectorAll('text')) {
    const length = words.getComputedTextLength();
    if (length === 0) continue;
    words.setAttribute('textLength', length.toFixed(2));
    words.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  }
}

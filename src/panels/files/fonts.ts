import { ask } from '#parts/ask.ts';

/** The range of a face that holds the Latin letters. */
const LATIN = /U\+0+-0*FF\b/i;

async function loaded(from: URL): Promise<Blob> {
  const response = await fetch(from);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.blob();
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The page's own `@font-face` rule of a family, upright and Latin, with the file in it; '' if there is none. */
export async function faceOf(family: string): Promise<string> {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const { style } = rule;
      const of = (name: string) => style.getPropertyValue(name);
      const [, file] = /url\("?([^")]+)"?\)/.exec(of('src')) ?? [];
      const named = of('font-family').includes(family) && !of('font-style').includes('italic');
      if (!file || !named || !LATIN.test(of('unicode-range'))) continue;
      const from = new URL(file, sheet.href ?? document.baseURI);
      const source = `url(${await dataUrlOf(await ask(() => loaded(from)))}) format('woff2')`;
      return `@font-face{font-family:'${family}';font-weight:${of('font-weight')};src:${source}}`;
    }
  }
  return '';
}

import { faceOf } from '#panels/files/fonts.ts';
import { ask } from '#parts/ask.ts';

const FAMILIES = ['Instrument Sans Variable', 'Newsreader Variable'];
/** What only works on the page. */
const TOOLS = '.report-do, .report-ask, .choice, button:not(.term), [role="alert"]';

/** Faces name files that do not travel. */
const FACE = /@font-face\s*{[^}]*}/g;

async function textOf({ href, ownerNode }: CSSStyleSheet): Promise<string> {
  if (!href) return ownerNode?.textContent ?? '';
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}

/** The page's style sheets as they were written: what a browser gives back of its rules lacks shorthands with `var()`. */
async function looks(): Promise<string> {
  const texts = await Promise.all([...document.styleSheets].map(textOf));
  return texts.join('\n').replaceAll(FACE, '');
}

/** The report as markup, without what only works on the page; drawings are as wide as there is room. */
function markupOf(report: HTMLElement): string {
  const copy = report.cloneNode(true) as HTMLElement;
  for (const tool of copy.querySelectorAll(TOOLS)) tool.remove();
  for (const term of copy.querySelectorAll('.term')) term.replaceWith(...term.childNodes);
  for (const drawing of copy.querySelectorAll('svg[style]')) drawing.removeAttribute('style');
  return copy.outerHTML;
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The report as a page that needs nothing else: its looks and letters are in it, and no script. */
export async function standaloneOf(title: string): Promise<string> {
  const report = document.querySelector<HTMLElement>('[data-report]');
  if (!report) throw new Error('There is no report on the page.');
  const [styles, ...faces] = await Promise.all([ask(looks), ...FAMILIES.map(faceOf)]);
  const main = report.closest('main');
  return [
    '<!doctype html>',
    `<html lang="${main?.lang ?? 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>`,
    `<style>${[...faces, styles].join('\n').replaceAll('</style', '<\\/style')}</style></head>`,
    `<body><div class="page"><main class="diagnose" data-kept>${markupOf(report)}</main></div></body></html>`,
    '',
  ].join('\n');
}

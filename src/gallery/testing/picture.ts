const NUMBER = /-?\d+\.\d+(e-?\d+)?/g;

/** Numbers to a tenth of a pixel: what no eye sees is no difference. */
const rounded = (text: string): string =>
  text.replaceAll(NUMBER, (number) => String(Number(Number(number).toFixed(1)) || 0));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An element as indented text, its numbers rounded: one element a line, so that a difference can be read. */
export function pictureOf(element: Element, indent = ''): string {
  const attributes = [...element.attributes].map(
    ({ name, value }) => ` ${name}="${escaped(rounded(value))}"`,
  );
  const name = element.tagName.toLowerCase();
  const open = `${indent}<${name}${attributes.join('')}`;
  const children = [...element.children];
  if (children.length > 0) {
    const inner = children.map((child) => pictureOf(child, `${indent} `)).join('');
    return `${open}>\n${inner}${indent}</${name}>\n`;
  }
  const text = element.textContent ?? '';
  return text === '' ? `${open}/>\n` : `${open}>${escaped(text)}</${name}>\n`;
}

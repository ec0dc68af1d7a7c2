import { createElement, type ReactNode } from 'react';

/** Presentation MathML, which browsers set by themselves: no script, no font to load. */

const element = (name: string, ...children: ReactNode[]) => createElement(name, null, ...children);

/** A name, a number, an operator, words. */
export const mi = (name: string) => element('mi', name);
export const mn = (number: string) => element('mn', number);
export const mo = (sign: string) => element('mo', sign);
export const words = (text: string) => element('mtext', text);

export const row = (...parts: ReactNode[]) => element('mrow', ...parts);
export const over = (top: ReactNode, bottom: ReactNode) => element('mfrac', top, bottom);
export const sub = (base: ReactNode, low: ReactNode) => element('msub', base, low);
export const sup = (base: ReactNode, high: ReactNode) => element('msup', base, high);
export const subsup = (base: ReactNode, low: ReactNode, high: ReactNode) =>
  element('msubsup', base, low, high);
export const under = (base: ReactNode, low: ReactNode) => element('munder', base, low);

/** A formula on a line of its own. */
export const formula = (...parts: ReactNode[]) =>
  createElement('math', { display: 'block' }, row(...parts));

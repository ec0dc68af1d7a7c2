import { Children, type ComponentType, createElement, type ReactNode } from 'react';
import type { Language } from '#language/language.ts';
import { pseudo } from '#language/pseudo.ts';
import type { ProseParts } from '../prose-files.ts';
import { After } from './After.tsx';
import { At } from './At.tsx';
import { Do } from './Do.tsx';
import { Formula } from './Formula.tsx';
import { Guess } from './Guess.tsx';
import { Light } from './Light.tsx';
import { Num } from './Num.tsx';
import { Paragraph } from './Paragraph.tsx';
import { Theory } from './Theory.tsx';
import { Answer, Choice, Why } from './Why.tsx';

/** The page has the title of its own level: headings of the prose stand below it. */
const Heading = ({ children }: { children?: ReactNode }) => <h3>{children}</h3>;

/** What stands for the elements of prose. */
const PARTS = {
  ...{ p: Paragraph, h1: Heading, h2: Heading, h3: Heading },
  ...{ After, Answer, At, Choice, Do, Formula, Guess, Light, Num, Theory, Why },
};

/** Plain elements of prose that have words of their own. */
const PLAIN = ['em', 'strong', 'li', 'a', 'blockquote', 'td', 'th'];

type Any = ComponentType<{ children?: ReactNode }>;

/** The same part, its own words turned as the language of a trial turns them. */
function turned(Part: Any | string, turn: (words: string) => string): Any {
  return ({ children, ...props }) =>
    createElement(
      Part as Any,
      props,
      Children.map(children, (child) => (typeof child === 'string' ? turn(child) : child)),
    );
}

/** The parts of the prose in a language. */
export function partsIn(language: Language): ProseParts {
  const turn = pseudo(language);
  if (!language.startsWith('x-')) return PARTS as ProseParts;
  const all = { ...Object.fromEntries(PLAIN.map((name) => [name, name])), ...PARTS };
  return Object.fromEntries(
    Object.entries(all).map(([name, Part]) => [name, turned(Part as Any, turn)]),
  ) as ProseParts;
}

import { createContext, use } from 'react';

/** The question that a choice belongs to. */
interface Asked {
  readonly group: string;
  readonly picked?: string;
  /** What was picked the first time the question was asked. */
  readonly before?: string;
  pick(id: string): void;
}

const Context = createContext<Asked | undefined>(undefined);

/** Gives choices their question. */
export const AskedProvider = Context.Provider;

/** The question that a choice belongs to. @throws Error outside `Why` and `Guess`. */
export function useAsked(): Asked {
  const asked = use(Context);
  if (!asked) throw new Error('A choice belongs into <Why> or <Guess>.');
  return asked;
}

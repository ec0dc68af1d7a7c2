import { Children } from 'react';

type Piece = string | number | false | null | undefined;

/**
 * Words that change, in one text node of their own: translators of browsers take text nodes out and set others in
 * their place, and React then changes, or takes away, what is no longer there (github.com/facebook/react/issues/11538).
 */
export const Words = ({ children }: { children: Piece | readonly Piece[] }) => (
  <span>{Children.toArray(children as Piece[]).join('')}</span>
);

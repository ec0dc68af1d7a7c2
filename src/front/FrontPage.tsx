import type { Messages } from '#language/fluent.ts';
import { MessagesProvider } from '#language/messages.tsx';
import { useLoaded } from '#language/use-loaded.ts';
import { Front } from './Front.tsx';
import { loadWords } from './open.tsx';

/** The front page in the language that is chosen. */
export const FrontPage = ({ first }: { first: Messages }) => (
  <MessagesProvider value={useLoaded(first, loadWords)}>
    <Front />
  </MessagesProvider>
);

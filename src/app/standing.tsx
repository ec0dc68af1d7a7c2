import { renderToStaticMarkup } from 'react-dom/server';
import { Front } from '#front/Front.tsx';
import { messagesOf } from '#language/fluent.ts';
import type { Told } from '#language/language.ts';
import { MessagesProvider } from '#language/messages.tsx';
import { speak } from '#language/say.ts';
import { Frame } from './Frame.tsx';

/** The front page as it stands before script runs, of its own words and those of the frame. The build writes it into the markup. */
export function standing(language: Told, words: string, shell: readonly string[]): string {
  speak(language, shell);
  return renderToStaticMarkup(
    <MessagesProvider value={messagesOf(language, [words])}>
      <Frame path="/" headed>
        <Front />
      </Frame>
    </MessagesProvider>,
  );
}

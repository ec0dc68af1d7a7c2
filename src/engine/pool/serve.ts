import type { Question, Reply } from './calls.ts';
import { Local } from './local.ts';

/**
 * Answers the questions of another thread, in their order.
 *
 * @returns takes a question.
 */
export function server(reply: (reply: Reply) => void): (question: Question) => void {
  const local = new Local();
  let done: Promise<void> = Promise.resolve();
  return ({ ask, name, given }) => {
    done = done.then(async () => {
      try {
        reply({ ask, answer: await local.ask(name, given as never) });
      } catch (error) {
        reply({ ask, refused: error instanceof Error ? error : new Error(String(error)) });
      }
    });
  };
}

import { sentenceOf, WrongError } from '../command.mjs';

/** How a command of a sweep ends, so that a scheduler knows what to do. Any other code: try it again. */
export const EXIT = {
  done: 0,
  failed: 1,
  /** What was asked is wrong, and would be again: never retry. */
  wrong: 42,
  /** What is done is saved, and the rest wants to be gone on with. */
  unfinished: 75,
} as const;

/** Runs a command and ends the process with its code; what is wrong is said on stderr. */
export async function ending(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const wrong = error instanceof WrongError;
    process.stderr.write(`${sentenceOf(error) ?? (error as Error).stack ?? error}\n`);
    process.exitCode = wrong ? EXIT.wrong : EXIT.failed;
  }
}

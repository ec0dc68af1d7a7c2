import { answered, troubleOf } from './trouble.ts';
import { useTrouble } from './useTrouble.ts';

/** What the storage answers, or nothing: what is the matter with it then stands on the page. */
export async function orTrouble<T>(asked: Promise<T>): Promise<T | undefined> {
  const clear = () => useTrouble.setState({ trouble: undefined });
  try {
    return await answered(asked, (late) => late.then(clear, () => {}));
  } catch (error) {
    useTrouble.setState({ trouble: troubleOf(error) });
    return undefined;
  }
}

/** The same of something that is written: once it could be, nothing is the matter any more. */
export async function writtenOrTrouble<T>(
  asked: Promise<T>,
): Promise<{ readonly got: T } | undefined> {
  const written = await orTrouble(asked.then((got) => ({ got })));
  if (written) useTrouble.setState({ trouble: undefined });
  return written;
}

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

import { useArchive } from './state.ts';
import { answered, troubleOf } from './trouble.ts';

/** What the storage answers, or nothing: what is the matter with it then stands on the page. */
export async function orTrouble<T>(asked: Promise<T>): Promise<T | undefined> {
  const clear = () => useArchive.setState({ trouble: undefined });
  try {
    return await answered(asked, (late) => late.then(clear, () => {}));
  } catch (error) {
    useArchive.setState({ trouble: troubleOf(error) });
    return undefined;
  }
}

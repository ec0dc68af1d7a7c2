import { create } from 'zustand';
import { answered, type Trouble, troubleOf } from './trouble.ts';

/** What is the matter with the storage of the browser: all labs of a page keep their runs in one. */
export const useTrouble = create<{ readonly trouble?: Trouble }>(() => ({}));

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

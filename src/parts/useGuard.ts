import { useCallback, useState } from 'react';

/** Runs what React does not call, an observer or a frame: where that throws, the part fails as in rendering. */
export function useGuard(): (work: () => void) => void {
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  if (failure) throw failure.error;
  return useCallback((work) => {
    try {
      work();
    } catch (error) {
      setFailure({ error });
    }
  }, []);
}

import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Lab } from './lab.ts';

const Context = createContext<Lab | undefined>(undefined);

/** Gives all below it a lab. */
export const LabProvider = Context.Provider;

/** The lab that a component belongs to. @throws Error outside a `LabProvider`. */
export function useLab(): Lab {
  const lab = useContext(Context);
  if (!lab) throw new Error('This belongs into a LabProvider.');
  return lab;
}

/** A lab that lives as long as the component; nothing before the first paint. `make` must stay the same. */
export function useOwnLab(make: () => Lab): Lab | undefined {
  const [lab, setLab] = useState<Lab>();
  useEffect(() => {
    const own = make();
    setLab(own);
    return () => own.close();
  }, [make]);
  return lab;
}

/** A hook for one store of the lab. */
const storeHook =
  <S>(of: (lab: Lab) => StoreApi<S>) =>
  <T = S>(select: (state: S) => T = (state) => state as unknown as T): T =>
    useStore(of(useLab()), select);

export const useExperiment = storeHook((lab) => lab.experiment);
export const useView = storeHook((lab) => lab.view);
export const useSample = storeHook((lab) => lab.sample);
export const useRecordedRun = storeHook((lab) => lab.recordedRun);
export const useArrival = storeHook((lab) => lab.arrival);
export const useSlow = storeHook((lab) => lab.slow);
export const useNextRun = storeHook((lab) => lab.nextRun);
export const usePresence = storeHook((lab) => lab.presence);

import type { ComponentType } from 'react';
import { useExperiment } from '#lab-state/context.ts';
import { useLanguage } from '#language/use-language.ts';
import { loadWords } from '../open.tsx';
import { Needed } from './Needed.tsx';

/** What a lab shows that waits for data, with its words at once. */
export async function openNeeded(): Promise<ComponentType> {
  const first = await loadWords(useLanguage.getState().language);
  return () => {
    const waiting = useExperiment((experiment) => experiment.waiting);
    return waiting?.why === 'data' ? <Needed first={first} named={waiting.named} /> : null;
  };
}

import { useEffect, useEffectEvent, useState } from 'react';

const KINDS = ['dragover', 'dragleave', 'drop'] as const;

/** Hears of what is dropped anywhere on the page, while it can still be asked for. @returns whether something is held over it. */
export function useDrop(take: (dropped: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  const taken = useEffectEvent(take);
  useEffect(() => {
    const hear = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(event.type === 'dragover');
      if (event.type === 'drop') taken(event.dataTransfer);
    };
    for (const kind of KINDS) addEventListener(kind, hear);
    return () => {
      for (const kind of KINDS) removeEventListener(kind, hear);
    };
  }, []);
  return over;
}

/** Hears of files that are dropped anywhere on the page. @returns whether some are held over it. */
export const useDropped = (take: (files: readonly File[]) => void): boolean =>
  useDrop(({ files }) => {
    if (files.length > 0) take([...files]);
  });

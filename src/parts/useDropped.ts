import { useEffect, useEffectEvent, useState } from 'react';

const KINDS = ['dragover', 'dragleave', 'drop'] as const;

/** Hears of files that are dropped anywhere on the page. @returns whether some are held over it. */
export function useDropped(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const taken = useEffectEvent(take);
  useEffect(() => {
    const hear = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
      const files = event.type === 'drop' ? [...event.dataTransfer.files] : [];
      if (files.length > 0) taken(files);
    };
    for (const kind of KINDS) addEventListener(kind, hear);
    return () => {
      for (const kind of KINDS) removeEventListener(kind, hear);
    };
  }, []);
  return over;
}

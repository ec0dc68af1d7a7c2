import { useState } from 'react';
import { useDropped } from '#parts/useDropped.ts';
import { isRefused } from '#sweep/file/shard.ts';
import { readSweep, type SweepFile } from '#sweep/file/sweep-file.ts';
import { STRINGS } from '../explore-words.ts';

/** Bytes of a file that are read at all. */
const MOST_BYTES = 64 * 2 ** 20;

async function read(file: File): Promise<SweepFile | { readonly refused: string }> {
  if (file.size > MOST_BYTES) return { refused: STRINGS.tooLarge };
  try {
    return readSweep(await file.text());
  } catch {
    return { refused: STRINGS.notReadable };
  }
}

/** Opens a sweep from a file, chosen or dropped anywhere on the page; what cannot be read changes nothing. */
export function OpenFile({ onOpen }: { onOpen: (file: SweepFile) => void }) {
  const [said, setSaid] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    const found = await read(file);
    if (isRefused(found)) return setSaid(STRINGS.refused(file.name, found.refused));
    setSaid(STRINGS.openedFile(file.name));
    onOpen(found);
  };
  useDropped(([file, ...others]) => {
    if (others.length > 0) setSaid(STRINGS.oneFile);
    else void take(file);
  });
  return (
    <div className="explore-open">
      <label className="outlined import-button">
        {STRINGS.open}
        <input
          type="file"
          className="hidden"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            void take(file);
          }}
        />
      </label>
      <span className="note">{STRINGS.drop}</span>
      <p role="alert">{said}</p>
    </div>
  );
}

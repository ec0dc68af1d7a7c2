import { useArchive } from '#archive/state.ts';
import { useTrouble } from '#archive/useTrouble.ts';
import { KEPT } from '#lab/kept-words.ts';

/** Whether the open run is kept. */
export function Saved() {
  const saved = useArchive((archive) => archive.saved);
  const deleted = useArchive((archive) => archive.deleted);
  const trouble = useTrouble((storage) => storage.trouble);
  const kept = deleted ? KEPT.deleted : saved !== undefined && KEPT.saved(saved);
  const said = trouble ? KEPT.notSaved : kept;
  return (
    <span className={trouble ? 'note' : 'note runs-saved'}>
      {trouble && <span className="triangle" aria-hidden="true" />}
      <span>{said}</span>
    </span>
  );
}

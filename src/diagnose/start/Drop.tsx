import { useMessages } from '#language/messages.tsx';
import { useDrop } from '#parts/useDropped.ts';
import { useDiagnosis } from '../use-diagnosis.ts';

const Arrow = () => (
  <svg width="34" height="34" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 3.5V15M7.5 11 12 15.5 16.5 11M4 14v6h16v-6" />
  </svg>
);

/** Where the file is dropped or chosen. */
export function Drop() {
  const { say } = useMessages();
  const { open, openAmong } = useDiagnosis();
  const over = useDrop(({ files, items }) => {
    openAmong(
      [...files],
      [...items].some((item) => item.webkitGetAsEntry?.()?.isDirectory),
    );
  });
  return (
    <div className="drop-field diagnose-drop" data-over={over || undefined}>
      <Arrow />
      <p>{say('drop')}</p>
      <label className="diagnose-choose">
        {say('drop.choose')}
        <input
          type="file"
          className="hidden"
          accept=".npz,.safetensors"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) open(file);
          }}
        />
      </label>
      <p className="note">{say('drop.kinds')}</p>
    </div>
  );
}

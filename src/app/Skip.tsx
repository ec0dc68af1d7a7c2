import { STRINGS } from './shell-words.ts';

/** Moves the focus past the controls. */
function skip(): void {
  const main = document.querySelector('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
}

/** The first thing the keyboard meets: a way past what stands on every page. */
export function Skip() {
  return (
    <button type="button" className="skip" onClick={skip}>
      {STRINGS.skip}
    </button>
  );
}

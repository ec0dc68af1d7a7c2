import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { IntakeStore } from '../state/intake.ts';
import { useOwnWords } from '../words.ts';
import { called } from './called.ts';
import { useSeen } from './seen.ts';

const [WIDTH, HEIGHT] = [96, 32];

/** How loud a sound is along its way, as a shape that is the same above and below. */
function Outline({ outline }: { outline: Float32Array }) {
  const most = outline.reduce((high, value) => Math.max(high, value), 1e-9);
  const step = WIDTH / outline.length;
  const at = (value: number, side: number) => HEIGHT / 2 + (side * value * HEIGHT) / (2.2 * most);
  const top = Array.from(outline, (value, k) => `${k * step},${at(value, -1)}`);
  const bottom = Array.from(outline, (value, k) => `${k * step},${at(value, 1)}`).reverse();
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polygon points={[...top, ...bottom].join(' ')} />
    </svg>
  );
}

interface Props {
  readonly intake: IntakeStore;
  readonly file: number;
  /** Names of the first sounds, and their labels where those are known. */
  readonly names: readonly string[];
  readonly labels: readonly string[];
}

/** The first sounds of a folder: how loud each is along its way, and a button that plays it. */
export function Sounds({ intake, file, names, labels }: Props) {
  const { say } = useOwnWords();
  const outlines = useStore(intake, (state) => state.outlined.get(file));
  const [place, seen] = useSeen<HTMLElement>();
  useEffect(() => {
    if (seen && !outlines) intake.outline(file);
  }, [intake, file, seen, outlines]);
  return (
    <section ref={place} className="own-sounds" aria-label={say('found.sounds')}>
      <ul>
        {names.map((name, k) => (
          <li key={name}>
            <button type="button" onClick={() => intake.play(file, k)}>
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M3 1.5 12 7 3 12.5z" />
              </svg>
              {outlines?.[k] && <Outline outline={outlines[k]} />}
              <span className="hidden">{say('found.play', { name: called(name, labels[k]) })}</span>
            </button>
            <span className="note">{labels[k] ?? name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState } from 'react';
import { useExperiment, useLab } from '#lab-state/context.ts';
import { playWave, record, type Trouble } from './sound.ts';
import { TRY, type TryWords } from './try-words.ts';

type Phase = 'idle' | 'asking' | 'recording' | Trouble;

interface Props {
  readonly sense: number;
  readonly onClose: () => void;
  readonly words?: TryWords;
}

/** Says a word of the data, or records the visitor's own. */
export function Say({ sense, onClose, words = TRY }: Props) {
  const { client, sample } = useLab();
  const info = useExperiment((experiment) => experiment.info);
  const [phase, setPhase] = useState<Phase>('idle');
  const [turns, setTurns] = useState(0);
  const clips = info?.traceable?.clips ?? [];

  /** The word in another voice each time. */
  const choose = async (label: number) => {
    const said = clips.flatMap((clip, k) => (clip.label === label ? [k] : []));
    const clip = said[turns % said.length];
    setTurns(turns + 1);
    sample.give(sense, { kind: 'clip', clip });
    const wave = await client.hear(clip);
    if (wave) await playWave(wave);
  };
  const own = async () => {
    setPhase('asking');
    const heard = await record(() => setPhase('recording'));
    setPhase(typeof heard === 'string' ? heard : 'idle');
    if (typeof heard !== 'string') sample.give(sense, { kind: 'recording', wave: heard });
  };

  const busy = phase === 'asking' || phase === 'recording';
  const trouble = busy || phase === 'idle' ? undefined : words.trouble[phase];
  return (
    <section className="say" aria-label={words.say}>
      <p>{words.words}</p>
      <div className="digits">
        {(info?.classes ?? []).map((name, label) => (
          <button
            key={name}
            type="button"
            aria-label={words.word(name)}
            onClick={() => choose(label)}
          >
            {name}
          </button>
        ))}
      </div>
      <button type="button" className="outlined" disabled={busy} onClick={own}>
        {phase === 'recording' ? words.recording : words.record}
      </button>
      <p className="note" aria-live="polite">
        {trouble ?? words.stays}
      </p>
      <button type="button" className="link" onClick={onClose}>
        {words.close}
      </button>
    </section>
  );
}

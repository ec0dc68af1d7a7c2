import type { Box } from '#charts/network/layout.ts';
import { useExperiment, useLab, useSample } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import { classLabel, senseWords } from '#language/senses.ts';
import { textOf } from '#panels/words.ts';
import { scenesOf } from '../scenes.ts';
import { useLiveData } from '../useScene.ts';
import { Icon } from './icons.tsx';
import { playWave } from './sound.ts';
import { TRY } from './try-words.ts';

const TOOLS = ['draw', 'say'] as const;
export type Tool = (typeof TOOLS)[number];

interface Action {
  readonly icon: keyof typeof TRY.short;
  readonly name: string;
  readonly pressed?: boolean;
  readonly act: () => void;
}

/** What the sense got, in a few words. */
function captionOf(lab: Lab, sense: number): string {
  const { recording, trace } = scenesOf(lab).current;
  const { own } = lab.sample.getState();
  const seen = trace?.seen[sense];
  if (!recording || !seen) return '';
  const { id, shape } = recording.info.modalities[sense];
  const label = seen.label === undefined ? '' : classLabel(recording.info.classes[seen.label]);
  switch (own[sense]?.kind) {
    case 'picture':
      return TRY.drawn;
    case 'recording':
      return seen.silent ? TRY.silent : TRY.recorded;
    case 'clip':
      return TRY.chosen(label);
    case 'sample':
      return TRY.taken(label);
    default:
      if (id === 'sound') return TRY.voice(label);
      if (!shape) return TRY.numbers(seen.inputs.length);
      return id === 'image' ? TRY.size(...shape) : TRY.cells(...shape);
  }
}

/** Plays what the sense hears. */
async function play(lab: Lab, sense: number): Promise<void> {
  const given = lab.sample.getState().own[sense];
  const clip = scenesOf(lab).current.trace?.seen[sense].clip;
  const wave =
    given?.kind === 'recording'
      ? given.wave
      : clip === undefined
        ? undefined
        : await lab.client.hear(clip);
  if (wave) await playWave(wave);
}

/** Takes the sense from the next sample that is of another class than the one on the page. */
function swap({ experiment, sample: put }: Lab, sense: number): void {
  const { place, own } = put.getState();
  const labels = experiment.getState().info?.traceable?.labels ?? [];
  const given = own[sense];
  const from = given?.kind === 'sample' ? given.sample : place;
  const sample = labels
    .map((_, k) => (from + 1 + k) % labels.length)
    .find((next) => labels[next] !== labels[place % labels.length]);
  if (sample !== undefined) put.give(sense, { kind: 'sample', sample });
}

interface Props {
  readonly sense: number;
  readonly box: Box;
  /** How far to the right its buttons begin, where they stand beside its picture. */
  readonly beside?: number;
  readonly tool?: Tool;
  readonly onTool: (tool?: Tool) => void;
}

/** What can be done with what one sense gets, below its picture. */
export function SenseControls({ sense, box, beside, tool, onTool }: Props) {
  const lab = useLab();
  const info = useExperiment((experiment) => experiment.info);
  const covered = useSample((sample) => (sample.covered & (1 << sense)) !== 0);
  const own = useSample((sample) => sample.own[sense] !== undefined);
  const caption = useLiveData(() => captionOf(lab, sense));
  const modality = info?.modalities[sense];
  if (!modality || !info.traceable) return null;
  const { id } = modality;
  const called = senseWords(modality.label);
  const { label } = called;
  const hears = id === 'sound';
  const canBeMade = info.traceable.clips.length > 0;
  const open = (wanted: Tool) => ({
    pressed: tool === wanted,
    act: () => onTool(tool === wanted ? undefined : wanted),
  });
  const actions: Action[] = [
    ...(hears ? [{ icon: 'play', name: TRY.play, act: () => play(lab, sense) } as const] : []),
    {
      icon: hears ? 'mute' : 'cover',
      name: hears ? TRY.mute(label) : TRY.cover(label),
      pressed: covered,
      act: () => lab.sample.cover(sense, !covered),
    },
    ...(canBeMade && hears ? [{ icon: 'say', name: TRY.say, ...open('say') } as const] : []),
    ...(canBeMade && !hears ? [{ icon: 'draw', name: TRY.draw, ...open('draw') } as const] : []),
    ...(hears && canBeMade
      ? []
      : [{ icon: 'swap', name: TRY.swap(label), act: () => swap(lab, sense) } as const]),
  ];
  return (
    <fieldset
      className={beside ? 'sense beside' : 'sense'}
      style={{ left: box.x, top: box.y, width: box.width, height: beside && box.height }}
    >
      <legend className="hidden">{TRY.sense(called)}</legend>
      <div style={{ left: beside }}>
        {actions.map(({ icon, name, pressed, act }) => (
          <button
            key={icon}
            type="button"
            className="try-button"
            aria-label={name}
            title={name}
            aria-pressed={pressed}
            onClick={act}
          >
            <Icon name={icon} />
            <span>{TRY.short[icon]}</span>
          </button>
        ))}
      </div>
      <p>
        <strong style={{ color: textOf(sense) }}>{label}</strong> {caption}{' '}
        {own && (
          <button type="button" className="link" onClick={() => lab.sample.give(sense, undefined)}>
            {TRY.back}
          </button>
        )}
      </p>
    </fieldset>
  );
}

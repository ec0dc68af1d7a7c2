import { type ReactNode, useState } from 'react';
import type { Box, OverNetwork } from '#charts/network/layout.ts';
import { useLab, useSample } from '#lab-state/context.ts';
import { pageLetters } from '#panels/letters.ts';
import { inkOf, textOf } from '#panels/words.ts';
import type { Shown, ShownAs } from '#protocol/messages.ts';
import { Icon } from './icons.tsx';
import { playWave } from './sound.ts';
import { TRY } from './try-words.ts';
import { useShown } from './useShown.ts';
import './preview.css';

/** Side of the box that lines are drawn in. */
const SIDE = 255;
/** How long a line takes and the pause after it, s. */
const LINE = { draw: 0.3, pause: 0.1 };

/** Width of the two buttons of a sense with the air after them, in letters of the usual size, px. */
const BUTTONS = 102;

const pointsOf = (line: readonly number[]): string =>
  line.map((at, k) => (k % 2 === 0 ? `${at},` : `${at} `)).join('');

/** Lines in their order: a press draws them one after the other, or, where nothing may move, shows one more. */
function Lines({ lines }: { lines: readonly (readonly number[])[] }) {
  const { host } = useLab();
  const [turn, setTurn] = useState(0);
  const still = host.calm();
  const seen = still && turn > 0 ? lines.slice(0, ((turn - 1) % lines.length) + 1) : lines;
  return (
    <button type="button" title={TRY.watch(lines.length)} onClick={() => setTurn(turn + 1)}>
      <svg
        key={still ? 0 : turn}
        className={turn > 0 && !still ? 'watched' : undefined}
        viewBox={`-6 -6 ${SIDE + 12} ${SIDE + 12}`}
        role="img"
        aria-label={TRY.watch(lines.length)}
      >
        {seen.map((line, k) => (
          <polyline
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the order
            key={k}
            points={pointsOf(line)}
            pathLength={1}
            style={{ animationDelay: `${k * (LINE.draw + LINE.pause)}s` }}
          />
        ))}
      </svg>
      <Icon name="play" />
    </button>
  );
}

/** A word in its writing; a press plays it. */
function Voice({ text = '', clip }: Shown) {
  const { client } = useLab();
  const [lost, setLost] = useState(false);
  if (clip === undefined) return <p>{text || TRY.nothing}</p>;
  const play = async () => {
    const wave = await client.hear(clip);
    setLost(!wave);
    if (wave) await playWave(wave);
  };
  return (
    <button type="button" aria-label={TRY.hear(text)} title={TRY.hear(text)} onClick={play}>
      <span className="voice">{text}</span>
      <Icon name="play" />
      <span aria-live="polite">{lost ? TRY.cannotPlay : ''}</span>
    </button>
  );
}

/** A text whose words that go in are strong. */
function Text({ text = '', known = [] }: Shown) {
  if (!text) return <p>{TRY.nothing}</p>;
  const parts = text.split(/([a-z]+)/i);
  const hint = known.length > 0 ? TRY.strongGoIn : TRY.noneGoesIn;
  return (
    <p title={`${text}. ${hint}`}>
      {parts.map((part, k) =>
        known.includes(part.toLowerCase()) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
          <strong key={k}>{part}</strong>
        ) : (
          part
        ),
      )}
      <span className="hidden">. {hint}</span>
    </p>
  );
}

const AS: Record<ShownAs, (shown: Shown) => ReactNode> = {
  lines: ({ lines }) => lines && <Lines lines={lines} />,
  voice: Voice,
  text: Text,
};

/** The part of its box above the numbers; of a text beside the buttons, where there is no room above them. */
function placeOf({ across, inputs, controls, foot }: OverNetwork, sense: number, as: ShownAs): Box {
  const { x, y, width, height } = inputs[sense];
  if (across || as !== 'text') return { x, y, width, height: height - foot };
  const own = controls[sense];
  const buttons = BUTTONS * pageLetters();
  return { x: own.x + buttons, y: own.y, width: own.width - buttons, height: own.height };
}

interface Props {
  readonly sense: number;
  readonly as: ShownAs;
  readonly layout: OverNetwork;
}

/** What a person sees, reads, watches or hears of what one sense gets, over its numbers. */
export function Preview({ sense, as, layout }: Props) {
  const shown = useShown(sense);
  const sample = useSample(({ place, own }) => `${place} ${JSON.stringify(own[sense])}`);
  const covered = useSample((now) => (now.covered & (1 << sense)) !== 0);
  if (covered || !shown) return null;
  const { x, y, width, height } = placeOf(layout, sense, as);
  const Part = AS[as];
  return (
    <div
      className={`preview ${as}`}
      style={{
        ...{ left: x, top: y, width, height },
        ...{ color: textOf(sense), stroke: inkOf(sense) },
      }}
    >
      {shown === 'lost' ? <p role="status">{TRY.notShown}</p> : <Part key={sample} {...shown} />}
    </div>
  );
}

import { useMessages } from '#language/messages.tsx';
import { numbersIn } from '#language/numbers.ts';
import { pageLetters } from '#panels/letters.ts';
import { useWidth } from '#parts/useWidth.ts';
import { Moon } from './Moon.tsx';
import type { Moment, Story } from './story.ts';

/** Room for the words at the right end, where the picture is wide enough to have them there, px. */
const GUTTER = 300;
const WIDE = 1100;
const NARROW = 700;
/** Heights: above the stream, where the score runs; of the stream, wide and narrow; of the axis. */
const [SKY, TALL, LOW, AXIS] = [56, 176, 150, 24];
/** From a score of 0 to one of 1. */
const CLIMB = 42;

type Point = readonly [x: number, y: number];

const line = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;

/** The stream of shares with the score above it, over the steps of a run. */
export function Stream({ story }: { story: Story }) {
  const [ref, pixels] = useWidth<HTMLDivElement>();
  const letters = pixels > 0 ? pageLetters() : 1;
  const width = Math.round(pixels / letters);
  const wide = width >= WIDE;
  const height = SKY + (width < NARROW ? LOW : TALL) + AXIS;
  return (
    <div ref={ref} className="front-stream">
      {width > 0 && (
        <svg
          className="front-drawing"
          width={pixels}
          height={height * letters}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
        >
          <Plot story={story} width={wide ? width - GUTTER : width} wide={wide} />
        </svg>
      )}
      <Moon className="front-travels" hearing={0} />
    </div>
  );
}

interface PlotProps {
  readonly story: Story;
  readonly width: number;
  readonly wide: boolean;
}

function Plot({ story, width, wide }: PlotProps) {
  const { language, say } = useMessages();
  const { percent, count } = numbersIn(language);
  const { moments, steps, switched } = story;
  const narrow = width < NARROW;
  const tall = narrow ? LOW : TALL;
  const bottom = SKY + tall;
  const x = (step: number) => (step / steps) * width;
  const y = (share: number) => bottom - Math.min(1, Math.max(0, share)) * tall;
  const climb = (score: number) => SKY - 8 - score * CLIMB;
  const along = (of: (moment: Moment) => number, all = moments) =>
    all.map((moment): Point => [x(moment.step), of(moment)]);
  const [first, last] = [moments[0], moments[moments.length - 1]];
  const mean = along(({ hearing }) => y(hearing.mean));
  const [low, high] = [
    along(({ hearing }) => y(hearing.low)),
    along(({ hearing }) => y(hearing.high)),
  ];
  const helped = moments.filter(({ step }) => step >= switched);
  const left = x(first.step);
  const ticks = narrow ? 2 : 6;
  const end = width + 18;
  return (
    <>
      <g className="front-drawn">
        <rect width={width} height={bottom} fill="none" />
        <rect className="front-seeing" x={left} y={SKY} width={width - left} height={tall} />
        <path className="front-hearing" d={`${line(mean)}L${width} ${bottom}L${left} ${bottom}Z`} />
        <path className="front-band" d={`${line(high)}L${line(low.toReversed()).slice(1)}Z`} />
        <path className="front-border" d={line(mean)} />
        <path className="front-unhelped" d={line(along(({ unhelped }) => y(unhelped), helped))} />
        <path className="front-score" d={line(along(({ score }) => climb(score)))} />
        <path className="front-switch" d={`M${x(switched)} ${SKY}V${bottom}`} />
        <path className="front-diamond" d={`M${x(switched)} ${SKY - 7}l7 7l-7 7l-7 -7z`} />
        <g className="front-within">
          <text x={left + 16} y={SKY + 26}>
            {say('stream-sees')}
          </text>
          <text x={left + 16} y={bottom - (narrow ? 24 : 30)}>
            {say('stream-hears')}
          </text>
          <text x={x(switched) + 12} y={SKY + 26}>
            {say(narrow ? 'stream-help-short' : 'stream-help')}
          </text>
        </g>
      </g>
      <g className="front-ticks">
        {Array.from({ length: ticks + 1 }, (_, k) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place on the axis
            key={k}
            x={(k / ticks) * width}
            y={bottom + 17}
            textAnchor={k === 0 ? 'start' : k === ticks && !wide ? 'end' : 'middle'}
          >
            {k === 0 ? `${say('run.step')} 0` : count((k / ticks) * steps)}
          </text>
        ))}
      </g>
      {wide ? (
        <g className="front-ends">
          <text x={end} y={climb(last.score) + 5}>
            <tspan className="front-strong">
              {say('stream-score', { score: percent(last.score) })}
            </tspan>
            <tspan className="front-aside" dx="10">
              {say('stream-score-note')}
            </tspan>
          </text>
          <text className="front-of-eyes" x={end} y={y((1 + last.hearing.mean) / 2) + 5}>
            {say('stream-seeing', { share: percent(1 - last.hearing.mean) })}
          </text>
          <text className="front-of-ears" x={end} y={y(last.hearing.mean) + 5}>
            {say('stream-hearing', { share: percent(last.hearing.mean) })}
          </text>
          <path d={`M${width + 3} ${y(last.unhelped)}h11`} />
          <text x={end} y={y(last.unhelped) + 5}>
            {say('stream-ghost', { share: percent(last.unhelped) })}
          </text>
          <text className="front-small" x={end + 20} y={bottom + 17}>
            {say('stream-band')}
          </text>
        </g>
      ) : (
        <g className="front-ends">
          <text className="front-strong" x={width} y={climb(last.score) + 19} textAnchor="end">
            {say('stream-score', { score: percent(last.score) })}{' '}
            <tspan className="front-aside">{say('stream-score-note')}</tspan>
          </text>
        </g>
      )}
    </>
  );
}

import { useId } from 'react';
import { useStore } from 'zustand';
import { switchings } from '#lab-state/switches.ts';
import { OFF, ON, SWITCH_WORDS } from '#panels/switch-words.ts';
import { percent } from '#panels/words.ts';
import type { Frame } from '../state/film.ts';
import { voteOf } from '../state/film.ts';
import type { LivingMap } from '../state/living-map.ts';
import { LOOK_EVERY } from '../state/living-maps.ts';
import { heardPart, steeredOf } from './headline.ts';
import { STRINGS } from './living-words.ts';
import { useStep, useTold } from './use-told.ts';
import { useDrawn } from './useDrawn.ts';

const HIGH = 92;
const TOP = 22;
const FOOT = 20;
const LEFT = 40;
/** Width of the handle, rem. */
const THUMB = 1.75;

type Dot = readonly [x: number, y: number];

const lineOf = (dots: readonly Dot[]): string =>
  dots.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** How much of the map hears, step by step; its handle is the way back. */
export function Strip({ map }: { map: LivingMap }) {
  const told = useTold(map);
  const at = useStep(map);
  const step = useStore(map, (now) => now.step);
  const { ref, width, letters, sizeOf } = useDrawn();
  const id = useId();
  const { seen, sweep, points } = told;
  const { course, ghosts, left, isRecorded } = seen;
  const { film } = map.getState();
  const { steps } = sweep;
  const gutter = width < 500 ? 96 : 178;
  const wide = Math.max(1, width - LEFT - gutter);
  const x = (at: number) => LEFT + (at / steps) * wide;
  const y = (part: number) => TOP + (1 - part) * HIGH;
  const dotOf = (frame: Frame): Dot => [x(frame.step), y(heardPart(frame))];
  const frames = seen.frames.filter(({ counted }) => counted > 0);
  const before = frames.filter((frame) => frame.step <= at);
  const now = before.at(-1);
  const parts = switchings(steeredOf(told));
  const fork = course[0]?.step;
  const ghost = ghosts.findLast((frame) => frame.step <= at && frame.step >= (fork ?? 0));
  const hue = `var(--m${voteOf(points).index + 1})`;
  const text = `var(--m${voteOf(points).index + 1}-text)`;
  const gap = ghost && now ? before.filter((frame) => frame.step >= ghosts[0].step).map(dotOf) : [];
  const back = ghosts
    .filter((frame) => frame.step <= at)
    .map(dotOf)
    .reverse();
  const area =
    before.length > 1
      ? `${lineOf(before.map(dotOf))}L${x(before.at(-1)?.step ?? 0)} ${y(0)}L${x(before[0].step)} ${y(0)}Z`
      : '';
  const ticks = [0, 1, 2, 3, 4, 5, 6].map((k) => Math.round((steps * k) / 6));
  // The handle lies over the foot of the crosshair: no number stands behind it.
  const shownTicks = ticks.filter(
    (tick, k) => (width >= 500 || k % 2 === 0) && (at === 0 || Math.abs(x(tick) - x(at)) > 24),
  );
  const end = Math.max(x(at), x(frames.at(-1)?.step ?? 0)) + 12;
  const near = ghost && now && Math.abs(heardPart(now) - heardPart(ghost)) < 0.2;
  return (
    <section className="living-strip" aria-label={STRINGS.strip}>
      <h3>
        {STRINGS.strip}{' '}
        <span className="note">
          {course.length === 0 ? STRINGS.same : STRINGS.twins(points.count * sweep.seeds)}
        </span>
      </h3>
      <div className="living-plot" ref={ref}>
        {width > 0 && (
          <svg
            className="chart"
            {...sizeOf(TOP + HIGH + FOOT)}
            role="img"
            aria-label={now ? STRINGS.at(now.step, percent(heardPart(now))) : STRINGS.empty}
          >
            {[0, 0.5, 1].map((part) => (
              <g key={part}>
                <line
                  className="living-grid"
                  x1={LEFT}
                  x2={LEFT + wide}
                  y1={y(part)}
                  y2={y(part)}
                />
                <text className="tick" x={LEFT - 8} y={y(part) + 4} textAnchor="end">
                  {part === 1 ? '100 %' : 100 * part}
                </text>
              </g>
            ))}
            {shownTicks.map((tick) => (
              <text
                key={tick}
                className="tick"
                x={x(tick)}
                y={TOP + HIGH + FOOT - 4}
                textAnchor={tick === 0 ? 'start' : 'middle'}
              >
                {tick === 0 ? STRINGS.step(0) : tick}
              </text>
            ))}
            <path d={area} fill={hue} opacity={0.11} />
            {gap.length > 1 && back.length > 1 && (
              <path
                d={`${lineOf(gap)}L${back.map(([a, b]) => `${a} ${b}`).join('L')}Z`}
                fill={hue}
                opacity={0.26}
              />
            )}
            {left.map((one) => (
              <path
                key={`${one.step} ${JSON.stringify(one.course)}`}
                className="living-left"
                d={lineOf(film.of(one).map(dotOf))}
              />
            ))}
            <path className="living-ghost" d={lineOf(ghosts.map(dotOf))} />
            <path className="living-rest" stroke={hue} d={lineOf(frames.map(dotOf))} />
            <path className="living-line" stroke={hue} d={lineOf(before.map(dotOf))} />
            {parts.map(({ name, step: thrown, on }) => (
              <g key={`${name} ${thrown}`} transform={`translate(${x(thrown)} ${TOP - 9})`}>
                <line className="living-thrown" y1={8} y2={HIGH + 9} />
                <path
                  d="M0 -6L6 0L0 6L-6 0Z"
                  className={thrown > at ? 'living-mark open' : 'living-mark'}
                />
                <text className="reading strong" x={10} y={4}>
                  {width < 500
                    ? thrown
                    : `${SWITCH_WORDS[name].name} ${on ? ON() : OFF()}, ${thrown}`}
                </text>
              </g>
            ))}
            {step > at && !isRecorded && (
              <line
                className="living-reached"
                x1={x(step)}
                x2={x(step)}
                y1={y(0) - 6}
                y2={y(0) + 6}
              />
            )}
            <line className="living-cross" x1={x(at)} x2={x(at)} y1={TOP - 4} y2={y(0)} />
            {now && (
              <>
                <circle cx={x(now.step)} cy={y(heardPart(now))} r={5} fill={hue} />
                <text
                  className="reading strong"
                  x={end}
                  y={
                    y(heardPart(now)) + (near ? (heardPart(now) >= heardPart(ghost) ? -6 : 16) : 4)
                  }
                  style={{ fill: text }}
                >
                  {width < 500 ? percent(heardPart(now)) : STRINGS.hears(heardPart(now))}
                </text>
              </>
            )}
            {ghost && (
              <text
                className="reading"
                x={end}
                y={
                  y(heardPart(ghost)) +
                  (near && now ? (heardPart(now) >= heardPart(ghost) ? 14 : -6) : 4)
                }
              >
                {STRINGS.ghost(heardPart(ghost))}
              </text>
            )}
          </svg>
        )}
        <input
          type="range"
          id={id}
          className="living-handle"
          aria-label={STRINGS.handle}
          aria-valuetext={now ? STRINGS.at(now.step, percent(heardPart(now))) : STRINGS.step(at)}
          style={{
            left: `calc(${letters * LEFT}px - ${THUMB / 2}rem)`,
            bottom: `calc(${letters * FOOT}px - ${THUMB / 2}rem)`,
            width: `calc(${letters * wide}px + ${THUMB}rem)`,
          }}
          min={0}
          max={steps}
          step={LOOK_EVERY}
          value={at}
          disabled={frames.length === 0}
          onChange={(event) => map.look(Number(event.target.value))}
        />
      </div>
    </section>
  );
}

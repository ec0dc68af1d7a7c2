import { useMessages } from '#language/messages.tsx';
import FIGURES from './door-figures.json' with { type: 'json' };

const { shares, verdicts } = FIGURES;
const CELL = 11;

/** A guess, as anybody may draw one, over what a lesson then shows. A drawing, not a measurement. */
export function Guess() {
  const { say } = useMessages();
  return (
    <svg className="front-figure front-drawing" viewBox="0 0 128 100" aria-hidden="true">
      <path className="front-axis" d="M0 84H124" />
      <path className="front-guess" d="M0 30C40 18 80 14 122 12" />
      <path className="front-truth" d="M0 30C22 34 24 74 60 77C84 78 100 78 122 77" />
      <text className="front-by-hand" x="124" y="32" textAnchor="end">
        {say('learn-guess')}
      </text>
      <text className="front-of-ears" x="124" y="68" textAnchor="end">
        {say('learn-truth')}
      </text>
    </svg>
  );
}

/** The share of the slow sense over the strength of the strong one and its own noise, every second cell. */
export function ShareMap() {
  const most = Math.max(...shares.flat());
  return (
    <svg
      className="front-figure front-drawing"
      viewBox={`0 0 128 ${9 * CELL + 1}`}
      aria-hidden="true"
    >
      {shares.map((row, y) =>
        row.map((share, x) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the map
            key={`${x} ${y}`}
            x={128 - (9 - x) * CELL}
            y={(8 - y) * CELL}
            width={CELL - 0.8}
            height={CELL - 0.8}
            fill={`color-mix(in oklab, var(--m2) ${Math.round((100 * Math.max(0, share)) / most)}%, var(--m2-ramp-0))`}
          />
        )),
      )}
    </svg>
  );
}

const SQUARE = 8;
const IN_ROW = 9;

/** How often each verdict stands, a square each. */
export function Verdicts() {
  const { say } = useMessages();
  const kinds = (['holds', 'mixed', 'not', 'open'] as const).map((kind) => ({
    kind,
    count: verdicts[kind],
  }));
  let y = 0;
  const rows = kinds.map(({ kind, count }) => {
    const top = y;
    y += 20 + Math.ceil(count / IN_ROW) * (SQUARE + 3);
    return { kind, count, top };
  });
  return (
    <svg className="front-figure front-drawing" viewBox={`0 0 128 ${y - 6}`} aria-hidden="true">
      {rows.map(({ kind, count, top }) => (
        <g key={kind} className={`front-${kind}`}>
          <text x="28" y={top + 9}>
            {say(`claims-${kind}`)}
          </text>
          {Array.from({ length: count }, (_, k) => {
            const at = {
              x: 28.75 + (k % IN_ROW) * 11,
              y: top + 14.75 + Math.floor(k / IN_ROW) * 11,
            };
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place in the row
              <g key={k} transform={`translate(${at.x} ${at.y})`}>
                <rect width={SQUARE - 1} height={SQUARE - 1} />
                {kind === 'mixed' && <path d="M0 7h7V0z" />}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

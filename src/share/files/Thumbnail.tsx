import { STRINGS } from './runs-words.ts';

const WIDTH = 120;
const HEIGHT = 48;
/** The second channel beside the hue, by modality. */
const DASHES = [undefined, '5 2', '2 2', '7 2 2 2', '1 3', '9 3'];

function pathOf(curve: readonly number[]): string {
  const last = Math.max(1, curve.length - 1);
  let pen = 'M';
  return curve
    .map((share, k) => {
      if (!Number.isFinite(share)) {
        pen = 'M';
        return '';
      }
      const x = 2 + ((WIDTH - 4) * k) / last;
      const y = HEIGHT - 2 - (HEIGHT - 4) * Math.min(1, Math.max(0, share));
      const part = `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
      pen = 'L';
      return part;
    })
    .join('');
}

/** How much each sense counted over a run, as small as a stamp. */
export function Thumbnail({ curves }: { curves: readonly (readonly number[])[] }) {
  return (
    <svg className="thumbnail" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>{STRINGS.picture(curves.length)}</title>
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="thumbnail-foot" />
      {curves.map((curve, modality) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a curve is told by its modality alone
          key={modality}
          d={pathOf(curve)}
          fill="none"
          stroke={`var(--m${modality + 1})`}
          strokeWidth="1.75"
          strokeDasharray={DASHES[modality]}
        />
      ))}
    </svg>
  );
}

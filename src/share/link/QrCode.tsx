import encodeQR from 'qr';
import { useMemo } from 'react';
import { STRINGS } from './link-words.ts';

/** Modules along a side from which a phone has to come close. */
const DENSE = 85;

/** The dark modules of the code as one path, or nothing if the text is too long for any code. */
function modulesOf(text: string): { readonly side: number; readonly path: string } | undefined {
  try {
    const rows = encodeQR(text, 'raw', { ecc: 'low', border: 3 });
    const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
    return { side: rows.length, path: path.join('') };
  } catch {
    return undefined;
  }
}

/** A link as a QR code, always dark on light, as cameras expect. */
export function QrCode({ text }: { text: string }) {
  const code = useMemo(() => modulesOf(text), [text]);
  if (!code) return <p className="note">{STRINGS.qrNot}</p>;
  const { side, path } = code;
  return (
    <figure className="qr">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={STRINGS.qr}>
        <path d={path} />
      </svg>
      {side > DENSE && <figcaption className="note">{STRINGS.qrDense}</figcaption>}
    </figure>
  );
}

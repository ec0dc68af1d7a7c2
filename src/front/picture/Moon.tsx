/** Radius of a half moon whose share is one half. */
const RADIUS = 50;
/** Half the side of the square that holds any moon. */
const HALF = 74;

const half = (radius: number, sweep: 0 | 1) =>
  `M0 ${-radius}A${radius} ${radius} 0 0 ${sweep} 0 ${radius}Z`;

/** The two halves of an answer as paths: area is the share, so that the sum is always the same. */
export function moonOf(hearing: number): { readonly left: string; readonly right: string } {
  const share = Math.min(1, Math.max(0, hearing));
  return {
    left: half(RADIUS * Math.sqrt((1 - share) / 0.5), 0),
    right: half(RADIUS * Math.sqrt(share / 0.5), 1),
  };
}

/** An answer: the left half comes from seeing, the right half from hearing. */
export function Moon({ hearing, className = '' }: { hearing: number; className?: string }) {
  const { left, right } = moonOf(hearing);
  return (
    <svg
      className={`front-moon ${className}`}
      viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
      aria-hidden="true"
    >
      <path className="front-seeing" d={left} transform="translate(-0.9)" />
      <path className="front-hearing" d={right} transform="translate(0.9)" />
    </svg>
  );
}

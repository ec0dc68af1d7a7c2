const SHAPES = {
  yes: { d: 'M1.5 7.5 5 11 12.5 3', filled: false },
  no: { d: 'M2 2h10v10h-10z', filled: false },
  unknown: { d: 'M2 7h10', filled: false },
  leak: { d: 'M7 1l6.5 12h-13z', filled: true },
  warning: { d: 'M7 2l5.5 10.5h-11z', filled: false },
  fine: { d: 'M1.5 7.5 5 11 12.5 3', filled: false },
} as const;

export type Sign = keyof typeof SHAPES;

/** A state by its shape, with a name for who does not see it. */
export const SignMark = ({ sign, name }: { sign: Sign; name: string }) => (
  <svg className="report-sign" width="15" height="15" viewBox="0 0 14 14" role="img">
    <title>{name}</title>
    <path
      d={SHAPES[sign].d}
      fill={SHAPES[sign].filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={SHAPES[sign].filled ? 0 : 1.9}
    />
  </svg>
);

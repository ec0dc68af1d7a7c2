const PATHS = {
  cover: (
    <>
      <path d="M2.5 12C6 6.5 18 6.5 21.5 12 18 17.5 6 17.5 2.5 12zM4 20 20 4" />
      <circle cx="12" cy="12" r="2.6" className="solid" />
    </>
  ),
  mute: <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15 9l6 6M21 9l-6 6" />,
  draw: <path d="M4 20l1-4.5L16 4.5 19.5 8 8.5 19zM14 6.5l3.5 3.5" />,
  play: <path d="M7 3.5 20 12 7 20.5z" className="solid" />,
  say: <path d="M9.5 4.5h5v9h-5zM6 11.5c0 8 12 8 12 0M12 17.5V21" />,
  swap: <path d="M4 8.5h14M14 4.5l4 4-4 4M20 15.5H6M10 11.5l-4 4 4 4" />,
  back: <path d="M15 5l-7 7 7 7" />,
  next: <path d="M9 5l7 7-7 7" />,
} as const;

export type IconName = keyof typeof PATHS;

/** A small drawing on a button; its name is the button's. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="try-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      {PATHS[name]}
    </svg>
  );
}

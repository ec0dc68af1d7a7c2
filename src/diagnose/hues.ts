/** How many hues there are. */
const HUES = 6;

/** What senses are called that have a hue of their own on every page: image, sound, text, touch, motion, depth. */
const KNOWN = [
  /^(image|img|picture|photo|vision|visual|video|rgb|glyph)/i,
  /^(sound|audio|voice|speech|acoustic|pinyin)/i,
  /^(text|language|word|caption|note|definition)/i,
  /^(touch|tactile|haptic)/i,
  /^(motion|imu|pose|gesture|accel|stroke)/i,
  /^(depth|lidar|thermal)/i,
] as const;

/** The hue of each sense, from 0: its own where its name is known, else the first that is left. */
export function huesOf(names: readonly string[]): number[] {
  const taken = new Set<number>();
  const own = names.map((name) => {
    const hue = KNOWN.findIndex((known, k) => known.test(name) && !taken.has(k));
    if (hue >= 0) taken.add(hue);
    return hue;
  });
  return own.map((hue) => {
    if (hue >= 0) return hue;
    let free = 0;
    while (taken.has(free)) free++;
    taken.add(free);
    return free;
  });
}

/** Colour of the marks of a hue; from the seventh on there is none but ink, and names tell the senses. */
export const inkOf = (hue: number): string => (hue < HUES ? `var(--m${hue + 1})` : 'var(--ink-2)');

/** Colour of words in a hue. */
export const textOf = (hue: number): string =>
  hue < HUES ? `var(--m${hue + 1}-text)` : 'var(--ink-2)';

import type { Theme } from '#lab-state/theme.ts';
import { PANELS } from '#panels/index.ts';

/** What a link asks of a page inside another page. */
export interface EmbedOptions {
  /** The one origin that may command it; without one, whatever page holds the frame. */
  readonly host?: string;
  /** Ids of the panels to show, in order. */
  readonly panels: readonly string[];
  readonly caption: string;
  readonly theme?: Theme;
}

const LONGEST_CAPTION = 300;

function originOf(text: string): string | undefined {
  try {
    const { origin, protocol } = new URL(text);
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads `embed=1` (or `embed=` and an origin), `panels`, `caption` and `theme` of a link. What makes no
 * sense is left out; an origin that is none is one that nobody has.
 */
export function embedOf(hash: string): EmbedOptions {
  const query = new URLSearchParams(hash.slice(hash.indexOf('?') + 1));
  const embed = query.get('embed') ?? '1';
  const known = new Set(PANELS.map(({ id }) => id));
  const asked = (query.get('panels') ?? '').split(',').filter((id) => known.has(id));
  const theme = query.get('theme');
  return {
    host: embed === '1' ? undefined : (originOf(embed) ?? 'null'),
    panels: asked.length > 0 ? [...new Set(asked)] : [PANELS[0].id],
    caption: (query.get('caption') ?? '').slice(0, LONGEST_CAPTION),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  };
}

import type { Theme } from '#lab-state/theme.ts';
import { PANELS } from '#panels/index.ts';
import { entriesAt } from '#spec/index.ts';
import { hostOf } from './holder.ts';

/** What a link asks of a page inside another page. */
export interface EmbedOptions {
  /** The one origin that may command it; without one, whatever page holds the frame; false: nobody. */
  readonly host?: string | false;
  /** Ids of the panels to show, in order. */
  readonly panels: readonly string[];
  readonly caption: string;
  readonly theme?: Theme;
}

const LONGEST_CAPTION = 300;

/**
 * Reads `embed=1` (or `embed=` and an origin), `panels`, `caption` and `theme` of a link. What makes no
 * sense is left out; with a host that is none, nobody is heard.
 */
export function embedOf(hash: string): EmbedOptions {
  const entries = entriesAt(hash);
  const known = new Set(PANELS.map(({ id }) => id));
  const asked = (entries.get('panels') ?? '').split(',').filter((id) => known.has(id));
  const theme = entries.get('theme');
  return {
    host: hostOf(entries.getAll('embed')),
    panels: asked.length > 0 ? [...new Set(asked)] : [PANELS[0].id],
    caption: (entries.get('caption') ?? '').slice(0, LONGEST_CAPTION),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  };
}

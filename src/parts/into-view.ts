import type { FocusEvent } from 'react';

/** Brings what takes the focus into its row: where that is wider than the window, a half outside stays outside by itself. */
export const intoView = ({ target }: FocusEvent): void =>
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });

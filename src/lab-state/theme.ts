import { create } from 'zustand';

export type Theme = 'light' | 'dark';

/** Chosen by the visitor, or as the system has it: of the whole page, whatever labs it holds. */
export const useTheme = create<{ readonly theme?: Theme }>(() => ({}));

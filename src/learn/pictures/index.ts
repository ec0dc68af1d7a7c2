import type { ComponentType } from 'react';
import { later } from '#parts/later.tsx';
import type { PictureId } from './ids.ts';

/** The pictures of the lesson, each loaded when a page shows it. */
export const PICTURES: Readonly<Record<PictureId, ComponentType>> = {
  accuracy: later(async () => (await import('./Accuracy.tsx')).Accuracy),
  shares: later(async () => (await import('./Shares.tsx')).Shares),
};

import { loadWords } from '../words.ts';
import EmbedMap from './EmbedMap.tsx';

/** The map for inside another page, with its words. */
export async function openEmbed() {
  await loadWords();
  return EmbedMap;
}

import { engineWords } from '#language/engine-words.ts';

/** What an engine says of itself. */
export const EngineWords = ({ said }: { readonly said: string }) => (
  <span>{engineWords(said)}</span>
);

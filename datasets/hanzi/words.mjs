/** Words that say nothing of a meaning, and "radical", which says the class. */
const LEFT_OUT = ['and', 'cant', 'for', 'radical', 'the', 'with'];

/** The words of an English definition, three letters and more, each once. */
export const wordsOf = (definition) =>
  new Set(
    (definition.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !LEFT_OUT.includes(word)),
  );

/** An error whose message is a sentence for the visitor; all others speak to nobody but us. */
export class WordedError extends Error {}

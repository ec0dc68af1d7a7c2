/**
 * Formulas of the lesson in TeX, by their ids. `\htmlData{thing=sense:0}{...}` ties a symbol to its thing in the
 * picture. In words each is the message `formula-<id>`.
 */
export const FORMULAS: Readonly<Record<string, string>> = {
  /** Shapley value of one of two senses, over the sum of both. */
  share: String.raw`s_{\htmlData{thing=sense:1}{2}} = \frac{\tfrac12\,[\,v(\{1,\htmlData{thing=sense:1}{2}\}) - v(\{1\})\,] + \tfrac12\,[\,v(\{\htmlData{thing=sense:1}{2}\}) - v(\varnothing)\,]}{v(\{1,2\}) - v(\varnothing)}`,
};

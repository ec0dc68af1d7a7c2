/**
 * Formulas of the lesson in TeX, by their ids. `\htmlData{thing=sense:0}{...}` ties a symbol to its thing in the
 * picture. In words each is the message `formula-<id>`.
 */
export const FORMULAS: Readonly<Record<string, string>> = {
  /** Shapley value of one of two senses, over the sum of both. */
  share: String.raw`s_{\htmlData{thing=sense:1}{2}} = \frac{\tfrac12\,[\,v(\{1,\htmlData{thing=sense:1}{2}\}) - v(\{1\})\,] + \tfrac12\,[\,v(\{\htmlData{thing=sense:1}{2}\}) - v(\varnothing)\,]}{v(\{1,2\}) - v(\varnothing)}`,
  /** Zhang, Latham and Saxe: how many times as long the weaker of two senses waits. */
  waits: String.raw`\frac{t_{\htmlData{thing=sense:1}{B}}}{t_{\htmlData{thing=sense:0}{A}}} = 1 + \frac{r^2 - 1}{1 - \rho^2}`,
};

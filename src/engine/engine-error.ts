/** What an engine cannot do, in words for the visitor. */
export class EngineError extends Error {}

/** Foreign input that cannot be opened; the message says why, for a visitor. */
export class FileError extends Error {}

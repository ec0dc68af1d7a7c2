/** A file of the page did not come. */
export class NotLoaded extends Error {}

/** Stylesheets that did not come: left in the page, nobody would ask for them again. */
const broken = new Set<HTMLLinkElement>();

function note({ target }: Event): void {
  if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') broken.add(target);
}
globalThis.document?.addEventListener('error', note, { capture: true });

/** Settles when they have come, or not come again: a part without its looks is better than none. */
async function askForStylesAgain(): Promise<void> {
  const settled = [...broken].map((link) => {
    const copy = link.cloneNode();
    link.replaceWith(copy);
    return new Promise((resolve) => {
      copy.addEventListener('load', resolve);
      copy.addEventListener('error', resolve);
    });
  });
  broken.clear();
  await Promise.all(settled);
}

/**
 * Loads a part of the page, also one that did not come before.
 *
 * @throws NotLoaded if a file of it does not come.
 */
export async function ask<Part>(load: () => Promise<Part>): Promise<Part> {
  if (broken.size > 0) await askForStylesAgain();
  try {
    return await load();
  } catch (cause) {
    throw new NotLoaded('A file of the page did not come.', { cause });
  }
}

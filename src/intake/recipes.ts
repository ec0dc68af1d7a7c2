import type { Item } from './item.ts';
import { mimic } from './mimic.ts';
import type { Roles } from './roles.ts';

/** Knows files of one kind by what is in them, and says what it is there for. */
export interface Recipe {
  /** Its message is `recipe-<id>`. */
  readonly id: string;
  /** Roles of the items of such a file; nothing of any other. */
  roles(items: readonly Item[]): Roles | undefined;
  /** The message on what such a file nearly has, where one thing alone is wanting. */
  lacks?(items: readonly Item[]): string | undefined;
}

/** Those that are asked, in order, before roles are guessed. */
const RECIPES: readonly Recipe[] = [mimic];

/** The first recipe that knows these items, with what it says. */
export function recipeFor(
  items: readonly Item[],
  recipes: readonly Recipe[] = RECIPES,
): { readonly id: string; readonly roles: Roles } | undefined {
  for (const { id, roles } of recipes) {
    const known = roles(items);
    if (known) return { id, roles: known };
  }
  return undefined;
}

/** What one of them would have known, but for one thing that is wanting: its message. */
export function lackIn(
  items: readonly Item[],
  recipes: readonly Recipe[] = RECIPES,
): string | undefined {
  for (const { lacks } of recipes) {
    const lack = lacks?.(items);
    if (lack) return lack;
  }
  return undefined;
}

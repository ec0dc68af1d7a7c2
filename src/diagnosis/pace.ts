/** How somebody waits for a long computation: it lets others run now and then, tells how far it is, and can end. */
export interface Pace {
  /** Lets others run. @throws DOMException or whatever else the wish to end is. */
  breathe(): Promise<void>;
}

export interface Waiting {
  /** Lets others run; where nothing is given, nobody else can. */
  readonly breathe?: () => Promise<void>;
  readonly signal?: AbortSignal;
}

export function paceOf({ breathe, signal }: Waiting): Pace {
  return {
    async breathe() {
      await breathe?.();
      signal?.throwIfAborted();
    },
  };
}

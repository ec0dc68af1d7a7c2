/** What the page says where a part of it is missing. */
export const WORDS = {
  opening: 'Opening …',
  missing:
    'This part of the page did not load: the network is away, or a newer version of Wane has taken its place.',
  broken: 'This part of the page failed.',
  else: 'Everything else goes on. If trying again does not help, reload the page.',
  again: 'Try again',
  reload: 'Reload',
} as const;

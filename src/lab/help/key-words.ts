/** The words of the help: what every key does. */
export const STRINGS = {
  open: 'All keys',
  title: 'Keys',
  about: 'Everything on this page can be done without a mouse.',
  close: 'Close',
  groups: [
    {
      title: 'Anywhere',
      keys: [
        ['Space', 'play, and pause'],
        ['→', 'take one step, then rest; where you look back, one measurement forward'],
        ['←', 'look one measurement back'],
        ['Esc', 'come back to now'],
        ['Ctrl Z', 'undo the last switch'],
        ['R', 'start over, with the same seed'],
        ['P', 'as large as the window bears, for a room; again: as before'],
        ['?', 'show these keys'],
      ],
    },
    {
      title: 'On a switch or a button',
      keys: [
        ['Tab', 'go to the next one'],
        ['Space or Enter', 'throw it, press it'],
      ],
    },
    {
      title: 'On a slider',
      keys: [
        ['← →', 'one place down or up'],
        ['Home, End', 'the lowest, the highest'],
      ],
    },
    {
      title: 'On the neurons',
      keys: [
        ['← →', 'walk from one to the next; every panel follows'],
        ['Esc', 'let go'],
      ],
    },
  ],
} as const;

/** What is said of a transect. */
export const TRANSECT_WORDS = {
  title: 'Transect',
  along: (setting: string) => `Along ${setting}`,
  how: 'every seed a dot, the shade 95 % of their mean',
  drawn: 'every seed a dot; what is not brushed is grey',
  collapsed: (threshold: string) => `${threshold}: collapsed below`,
  border: 'border of the map',
  band: 'where it may lie',
  ghost: 'border without the switch',
  empty: 'Nothing is trained here yet.',
} as const;

/** The name of a file without its folder and its endings: `codes` of `run/codes.npy.gz`. */
export const stemOf = (name: string): string =>
  name.replace(/^.*[/\\]/, '').replace(/(\.(npy|npz|safetensors|idx|gz))+$/i, '');

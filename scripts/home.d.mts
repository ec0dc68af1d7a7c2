export function otherHome(
  env?: Readonly<Record<string, string | undefined>>,
  home?: string,
  temporary?: string,
): { readonly env: Readonly<Record<string, string>>; readonly line: string } | undefined;

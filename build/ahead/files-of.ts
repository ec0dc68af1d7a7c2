import { join, relative } from 'node:path';
import type { Rolldown } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');

/** A chunk and all that it imports at once, in a set. */
function withImports(name: string, bundle: Rolldown.OutputBundle, found = new Set<string>()) {
  const chunk = bundle[name];
  if (found.has(name) || chunk?.type !== 'chunk') return found;
  found.add(name);
  for (const other of chunk.imports) withImports(other, bundle, found);
  return found;
}

/** Names of the scripts and styles that modules need at once, each once. @throws Error where one is in no chunk. */
export function filesOf(modules: readonly string[], bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const files = modules.flatMap((module) => {
    const holds = (id: string | null) => id !== null && relative(ROOT, id) === module;
    const own = chunks.filter(
      (chunk) => holds(chunk.facadeModuleId) || chunk.moduleIds.some(holds),
    );
    if (own.length === 0) throw new Error(`${module} is in no chunk.`);
    const scripts = own.flatMap(({ fileName }) => [...withImports(fileName, bundle)]);
    const styles = scripts.flatMap((name) => {
      const chunk = bundle[name];
      return chunk.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
    });
    return [...scripts, ...styles];
  });
  return [...new Set(files)];
}

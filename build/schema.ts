import { type Plugin, runnerImport } from 'vite';

/** Publishes the schema of experiment files beside the page, made from the code that writes them. */
export const schema = (): Plugin => ({
  name: 'wane-schema',
  apply: 'build',
  async generateBundle() {
    const { module } = await runnerImport<typeof import('../src/share/files/published.ts')>(
      './src/share/files/published.ts',
    );
    const source = `${JSON.stringify(module.EXPERIMENT_SCHEMA, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'experiment.schema.json', source });
  },
});

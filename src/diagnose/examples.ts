/** Networks that come with the page; `npm run diagnose:examples` trains them into public/diagnose. */
export const EXAMPLES = ['collapsed', 'healthy', 'unsure'] as const;
export type ExampleId = (typeof EXAMPLES)[number];

export const isExample = (name: string): boolean =>
  EXAMPLES.some((id) => fileOfExample(id) === name);

export const fileOfExample = (id: ExampleId): string => `${id}.npz`;

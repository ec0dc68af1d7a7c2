/** All that the page says in Spanish: its own words, and those of the claims. */
export const WORDS: readonly string[] = Object.values(
  import.meta.glob<string>('./messages/{,*.}es.ftl', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

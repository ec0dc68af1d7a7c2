/** The questions of the quiz in Spanish, of now and of former versions. */
export default Object.values(
  import.meta.glob<string>('./*.es.ftl', { query: '?raw', import: 'default', eager: true }),
);

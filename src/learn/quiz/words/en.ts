/** The questions of the quiz in English, of now and of former versions. */
export default Object.values(
  import.meta.glob<string>('./*.en.ftl', { query: '?raw', import: 'default', eager: true }),
);

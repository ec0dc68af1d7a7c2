/** All Spanish messages: of the lesson, and of every chapter. */
export default Object.values(
  import.meta.glob<string>(['./{es,*.es}.ftl', '../chapters/*/*.es.ftl'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

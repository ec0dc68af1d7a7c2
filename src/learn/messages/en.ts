/** All English messages: of the lesson, and of every chapter. */
export default Object.values(
  import.meta.glob<string>(['./{en,*.en}.ftl', '../chapters/*/*.en.ftl'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

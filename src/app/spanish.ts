/** All that the lab says, in Spanish: what the folders `messages` of its rooms hold. Front page and lesson have their own. */
export const WORDS: readonly string[] = Object.values(
  import.meta.glob<string>(
    [
      '../{app,archive,lab,lab-state,language,panels,parts}/**/messages/{,*.}es.ftl',
      '../share/**/messages/es.ftl',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
);

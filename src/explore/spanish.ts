import words from './messages/es.ftl?raw';
import notes from './messages/notes.es.ftl?raw';

/** All that the maps say, in Spanish. */
export default [words, notes];

import { told } from '#language/say.ts';
import en from './messages/en.ftl?raw';

told(en);

export { say, sayOr, words } from '#language/say.ts';

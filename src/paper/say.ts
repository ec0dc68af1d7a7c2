import { told } from '#language/say.ts';
import en from './messages/en.ftl?raw';

told(en);

export { say, words } from '#language/say.ts';

import { told } from '#language/say.ts';
import en from './messages/en.ftl?raw';

told(en);

export { say } from '#language/say.ts';

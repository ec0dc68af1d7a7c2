import { told } from '#language/say.ts';
import en from './messages/choices.en.ftl?raw';

told(en);

export { words } from '#language/say.ts';

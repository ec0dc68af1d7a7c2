import { told } from '#language/say.ts';
import en from './messages/engine.en.ftl?raw';

told(en);

export { inEnglish, say } from '#language/say.ts';

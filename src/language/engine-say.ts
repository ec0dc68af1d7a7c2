import en from './messages/engine.en.ftl?raw';
import { told } from './say.ts';

told(en);

export { inEnglish, say } from './say.ts';

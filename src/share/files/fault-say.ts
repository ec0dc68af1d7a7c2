import { told } from '#language/say.ts';
import en from './messages/faults.en.ftl?raw';

told(en);

export { say } from '#language/say.ts';

import en from './messages/explain.en.ftl?raw';
import { told } from './say.ts';

told(en);

export { say } from './say.ts';

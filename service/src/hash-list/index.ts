export { HashList, type Match } from './hash-list.ts';

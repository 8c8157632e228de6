/** What other capabilities may use of the letter. */
export { digestActions } from './actions.ts';

/** What other capabilities may use of asking: the questions that were put, and the click that opens a source. */
export { askActions } from './actions.ts';
export {
  type AskedQuestion,
  askedQuestion,
  askedSince,
  type Complaint,
  isUnanswered,
  keepAskedFor,
} from './asked.ts';

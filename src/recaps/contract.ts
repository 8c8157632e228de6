/** What other capabilities may use of recaps: what is open, who speaks for hosts, clicks that recaps answer. */
export { actions as recapActions } from './actions.ts';
export {
  hostsByVisit,
  noteTextsOf,
  type OpenRecap,
  openRecaps,
  recapsExpectedFrom,
  type SheetToReview,
  sheetsToReview,
} from './open-recaps.ts';

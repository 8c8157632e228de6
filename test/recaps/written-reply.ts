/** A reply of a recap thread and what a reader takes from it: how many of each, and what is to be noticed. */
export interface WrittenReply {
  id: string;
  /** What makes it worth trying. */
  about: string;
  /** Days of the visit, for dates written without a year. */
  days: string[];
  isHost?: boolean;
  /** As Slack sends it: entities escaped, mentions in `<…>`. */
  text: string;
  expect: {
    retain: number;
    question: number;
    action: number;
    host?: boolean;
    absent?: boolean;
    edited?: boolean;
    /** A person is named, and is not to be in the synthesis. */
    mention?: boolean;
    /** Nothing of it is for the synthesis. */
    ignore?: boolean;
    /** What the fact should be: an ISO day, or the words. */
    correction?: string;
  };
}

/** Ids of what people click in answers, as Slack gives them back. Several of one kind in a message: see `ranked`. */
export const askActions = {
  /** Opens the page of a source, wherever the button stands. Its value is `document#anchor`, or a document's id. */
  source: 'ask.source',
  suggestion: 'ask.suggestion',
  feedback: 'ask.feedback',
  share: 'ask.share',
  why: 'ask.why',
  complaint: 'ask.complaint',
  private: 'ask.private',
} as const;

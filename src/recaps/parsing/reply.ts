import type { CalendarDay } from '../../time/calendar-day.ts';

/** « Ce que je retiens », « Ce que j’interroge », « Ce que j’emporte ». */
export type Rubric = 'retain' | 'question' | 'action';

/** A message of the recap thread. */
export interface Reply {
  /** As Slack sends it: entities escaped, mentions in `<…>`. */
  text: string;
  /** Its author speaks for the host. */
  isHost?: boolean;
  /** Its author did not come, as far as sign-ups tell. */
  isAbsent?: boolean;
  /** Slack says that it was edited: what is read is the last version. */
  isEdited?: boolean;
}

export interface ReplyContext {
  /** Days of the visit: they give the year, or the month, that a correction leaves out. */
  days: readonly CalendarDay[];
}

/** Why a part of a reply is not for the synthesis. */
export type IgnoredReason =
  | 'emoji'
  | 'courtesy'
  | 'logistics'
  | 'absence'
  | 'about-the-reply'
  | 'nothing-to-say';

/** What becomes of a part of a reply. `because` says what decided, for whoever wants to correct it. */
export type Classification =
  | { kind: 'sorted'; rubric: Rubric; because: 'label' | 'wording' | 'statement' }
  | { kind: 'ignored'; reason: IgnoredReason }
  | { kind: 'correction'; value?: string }
  | { kind: 'to-sort' };

/** A sentence or an item, as it was written but for mentions. */
export type Part = { text: string; label?: string } & Classification;

/** A reply understood: every word of it is in one of the parts or in a label. */
export interface ParsedReply {
  parts: Part[];
  isHost: boolean;
  isAbsent: boolean;
  isEdited: boolean;
  hasMention: boolean;
}

/** Nothing of the reply is for the synthesis nor for a facilitator's attention. */
export function isIgnored({ parts }: Pick<ParsedReply, 'parts'>): boolean {
  return parts.every(({ kind }) => kind === 'ignored');
}

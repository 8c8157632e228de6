import type { Session } from '../../knowledge/types.ts';
import { addDays, daysBetween } from '../../time/calendar-day.ts';
import type { Counted, SessionMessages } from '../messages/session-messages.ts';
import type { Attribute } from '../reading/read.ts';
import type { Query } from './query.ts';
import { scopeOf } from './scope.ts';
import type { Calendar } from './selection.ts';
import type { SessionView } from './view.ts';

/** Longest list that is shown whole. */
const LIST_LIMIT = 30;

/** What answering needs: the calendar, the words, and meetings as sentences have them. */
export interface Telling extends Calendar {
  say: SessionMessages;
  view(session: Session): SessionView;
}

/** The attributes with a sentence of their own. */
const SENTENCES: Partial<Record<Attribute, (view: SessionView, say: SessionMessages) => string>> = {
  weekday: (view, say) => say.weekday(view),
  duration: (view, say) => say.duration(view, daysBetween(view.start, addDays(view.end, 1))),
  department: (view, say) => say.department(view),
  region: (view, say) => say.region(view),
  year: (view, say) => say.year(view),
  month: (view, say) => say.month(view),
  number: (view, say) => say.number(view),
  partners: (view, say) => (view.partners.length > 0 ? say.partners(view) : say.noPartners(view)),
  host: (view, say) => say.host(view),
};

/** The sentence about one meeting that tells what is asked for. */
export function sentenceOf(
  session: Session,
  attribute: Attribute | undefined,
  { say, view }: Telling,
): string {
  const sentence = attribute === undefined ? undefined : SENTENCES[attribute];
  return sentence === undefined ? say.sentence(view(session)) : sentence(view(session), say);
}

/** The lines of a list: how many there are, then each. */
export function listed(
  query: Query,
  what: Counted,
  sessions: readonly Session[],
  { say, view }: Telling,
): string[] {
  return [
    say.count(sessions.length, what, scopeOf(query, sessions)),
    ...sessions.slice(0, LIST_LIMIT).map((session) => `• ${say.item(view(session))}`),
  ];
}

import type { Session, SessionKind } from '../../knowledge/types.ts';
import type { SessionMessages } from '../messages/session-messages.ts';
import { parseQuestion } from '../parsing/parse-question.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import { readText } from '../parsing/text.ts';
import type { Computed, SessionContext } from './computed.ts';
import { type Selection, select } from './selection.ts';
import type { SessionView } from './view.ts';

type View = (session: Session) => SessionView;

/** « avant », « après », or which of the two. */
const RELATION =
  /\b(?:(avant ou (?:bien )?apres|apres ou (?:bien )?avant|before or after|after or before)|(avant|anterieure?s? a|plus tot que|before|earlier than|prior to)|(?:apres|posterieure?s? a|plus tard que|after|later than))\b/;

/**
 * « la visite 6 a-t-elle eu lieu avant la 5 ? »: the meetings on either side of « avant » and « après » are read
 * each alone, and their days compared. Undefined unless each side means one meeting.
 */
export function orderAnswer(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const { line } = parsed.text;
  const relation = RELATION.exec(line);
  if (relation === null || parsed.elapsed || parsed.attributes.includes('duration')) return undefined;
  const first = meetingIn(line.slice(0, relation.index), context);
  const right = line.slice(relation.index + relation[0].length);
  // « avant celle de Castres »: of the kind that was named first.
  const second = meetingIn(
    right,
    context,
    /\bcel(?:le|ui)\b|\bthe one\b/.test(right) ? first?.kind : undefined,
  );
  if (first === undefined || second === undefined || first === second) return undefined;
  const isBefore = first.start < second.start;
  const said = say.order(view(first), view(second));
  const [, either, before] = relation;
  const verdict = isBefore === (before !== undefined) ? say.yes : say.no;
  return {
    outcome: 'answer',
    lines: [either === undefined ? verdict(said) : said],
    sessions: [first, second],
  };
}

/** The two meetings of « entre A et B », the earlier one first. */
export function betweenMeetings(
  { text }: ParsedQuestion,
  context: SessionContext,
): [Session, Session] | undefined {
  const [, left = '', right = ''] = /\b(?:entre|between) (.+?) (?:et|and) (.+)$/.exec(text.line) ?? [];
  const first = meetingIn(left, context);
  const second = meetingIn(right, context);
  if (first === undefined || second === undefined || first === second) return undefined;
  return first.start < second.start ? [first, second] : [second, first];
}

/** The one meeting that some words mean by themselves. */
function meetingIn(
  line: string,
  { knowledge, today }: SessionContext,
  kind?: SessionKind,
): Session | undefined {
  const own = parseQuestion(readText(line), knowledge);
  const kinds = own.kinds.length === 0 && kind !== undefined ? [kind] : own.kinds;
  const { sessions, narrowed }: Selection = select({ ...own, kinds, rest: [] }, knowledge, today);
  const [only] = sessions;
  const meant = narrowed || sessions.length < knowledge.sessions.length;
  return meant && sessions.length === 1 ? only : undefined;
}

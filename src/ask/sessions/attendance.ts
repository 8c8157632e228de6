import type { Knowledge } from '../../knowledge/knowledge.ts';
import { english } from '../messages/sessions-english.ts';
import { french } from '../messages/sessions-french.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import type { Computed } from './computed.ts';
import { select } from './selection.ts';
import { viewOf } from './view.ts';

/** « qui vient à Redon ? », « combien d’inscrits ? », « reste-t-il des places ? » */
const ASKED =
  /\b(?:qui (?:vient|va venir|viendra|sera la|participera|est inscrite?|s est inscrite?)|qui (?:y )?(?:participe|va)|(?:combien|nombre) d ?(?:e )?(?:personnes? (?:viennent|viendront|inscrites?|a la|seront)|inscrit\w*|inscriptions|participant\w*|places?)|combien (?:on )?(?:sera|serons|viennent|viendront|y vont)|reste t il (?:encore )?des places?|places? (?:libres?|restantes?|disponibles?)|c est complet|est (?:elle|ce|il) complet\w*|who is coming|who s coming|how many (?:people|participants) (?:are )?(?:com\w+|sign\w+)|seats? left)\b/;

/** Words of such questions that name nothing. */
const ABOUT_IT =
  /^(?:vien|ven|inscri|particip|place|libr|dispon|monde|person|rest|complet|encor|sign|com|seat|left|people|serai|seron|sera)/;

/**
 * How many come to a meeting that is to come: the next one unless another is named. Undefined when that is not
 * asked, or the meeting has no sign-ups.
 */
export function answerAboutAttendance(
  parsed: ParsedQuestion,
  knowledge: Knowledge,
  today: string,
): Computed | undefined {
  if (!ASKED.test(parsed.text.line)) return undefined;
  if (parsed.unknownNames.length > 0 || parsed.rest.some((word) => !ABOUT_IT.test(word))) return undefined;
  const { sessions } = select({ ...parsed, rest: [], attributes: [] }, knowledge, today);
  const session = sessions.find(({ attendance }) => attendance !== undefined);
  if (!session?.attendance) return undefined;
  const say = parsed.language === 'en' ? english : french;
  return {
    outcome: 'answer',
    lines: [say.attendance(viewOf(session, knowledge, today), session.attendance)],
    sessions: [session],
    attendanceOf: session.id,
  };
}

import { countOf, enumerate } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { SignUpList } from '../sign-ups.ts';
import type { Visit } from '../visit.ts';
import { groupNames } from './people.ts';

/** Names shown of each group in an answer; the window of sign-ups shows more. */
const mostNames = 30;

/**
 * Who comes, waits or hesitates, for facilitators in private. Members are ids, which Slack shows as names; people
 * without Slack are counted: their names stay in the window of sign-ups. Undefined when nobody does.
 */
export function whoComesText(visit: Visit, signUpList: SignUpList): string | undefined {
  const lines = groupNames.flatMap(([status, title]) => {
    if (status === 'declined') return [];
    const people = signUpList.withStatus(status);
    if (people.length === 0) return [];
    const members = people.filter(({ name }) => name === undefined);
    const shown = members.slice(0, mostNames).map(({ who }) => `<@${who}>`);
    const others = people.length - members.length;
    const rest = members.length - shown.length;
    const all = [
      ...shown,
      ...(rest > 0 ? [countOf(rest, 'autre membre', 'autres membres')] : []),
      ...(others > 0 ? [`${countOf(others, 'personne')} hors de Slack`] : []),
    ];
    return [`*${title}* : ${enumerate(all)}`];
  });
  if (lines.length === 0) return undefined;
  const command = `/visite inscrits ${visit.number ?? escapeMrkdwn(visit.place)}`;
  return typeset(
    [
      ...lines,
      `Ces noms ne sont visibles que de vous, même si vous partagez la réponse. Pour inscrire ou retirer quelqu’un : \`${command}\``,
    ].join('\n'),
  );
}

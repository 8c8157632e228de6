import type { Reply } from '../types.ts';
import type { AskTools } from './mention.ts';

/**
 * Who is counted in an answer, as mrkdwn for the eyes of one person: only for a facilitator, only when the answer
 * counts people. To be asked at the moment of showing, and never in a channel.
 */
export async function whoComes(
  { attendanceOf }: Reply,
  user: string,
  { roles, whoComes: named }: Pick<AskTools, 'roles' | 'whoComes'>,
): Promise<string | undefined> {
  if (attendanceOf === undefined || !(await roles.isFacilitator(user))) return undefined;
  return named(attendanceOf);
}

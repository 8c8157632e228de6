import type { Reply } from '../types.ts';
import type { AskTools } from './mention.ts';

/**
 * Who is counted in an answer, as mrkdwn: only for a facilitator, only where nobody reads along, only when the answer
 * counts people. To be asked at the moment of showing.
 * @param reader who asks, and whether they alone read the answer
 */
export async function whoComes(
  { attendanceOf }: Reply,
  { user, direct }: { user: string; direct: boolean },
  { roles, whoComes: named }: Pick<AskTools, 'roles' | 'whoComes'>,
): Promise<string | undefined> {
  if (attendanceOf === undefined || !direct || !(await roles.isFacilitator(user))) return undefined;
  return named(attendanceOf);
}

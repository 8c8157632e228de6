import { MemberError } from '../../errors.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import type { VisitsContext } from './context.ts';

/** Why this person may not decide, as told to them; undefined when they may. For windows, which say it themselves. */
export async function mayDecide({ tools }: VisitsContext, user: string): Promise<string | undefined> {
  try {
    await requireFacilitator(tools.roles, user);
    return undefined;
  } catch (error) {
    if (error instanceof MemberError) return error.message;
    throw error;
  }
}

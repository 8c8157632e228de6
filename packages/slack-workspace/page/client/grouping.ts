import type { Message } from '../../src/page-api.ts';
import { dateOfTs, isoDay } from '../text/dates.ts';

export type Row =
  | { type: 'day'; day: string; at: Date }
  /** `follows`: by the same person, just after the one before, so that the name is not said again. */
  | { type: 'message'; message: Message; follows: boolean };

const groupedSeconds = 300;

function follows(message: Message, before: Message | undefined): boolean {
  return (
    before !== undefined &&
    before.user === message.user &&
    before.ephemeral === message.ephemeral &&
    before.replyCount === 0 &&
    Number(message.ts) - Number(before.ts) < groupedSeconds
  );
}

/** Messages of one place (oldest first) as rows: a separator for each new day in `zone`, runs by one person grouped. */
export function toRows(messages: readonly Message[], zone: string): Row[] {
  const rows: Row[] = [];
  let before: Message | undefined;
  let today = '';
  for (const message of messages) {
    const at = dateOfTs(message.ts);
    const day = isoDay(at, zone);
    if (day !== today) {
      rows.push({ type: 'day', day, at });
      before = undefined;
      today = day;
    }
    rows.push({ type: 'message', message, follows: follows(message, before) });
    before = message;
  }
  return rows;
}

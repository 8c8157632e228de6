import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Tools } from '../../capability.ts';
import type { PublicPage } from '../../slack/connect.ts';
import { table } from '../../store/store.ts';
import { icsCalendar } from '../ics.ts';
import { feedName } from '../messages/calendar.ts';
import { eventText } from '../messages/names.ts';
import type { VisitRepository } from '../repository.ts';

/** The calendar of all visits, that agendas subscribe to. Whoever has its address may read it: it cannot be guessed. */
export interface Feed {
  /** Undefined where Capi has no address of its own. */
  address(): Promise<string | undefined>;
  page(name: string): Promise<PublicPage | undefined>;
}

const feeds = table<{ secret: string }>('visits.feed', 'nothing personal');
const only = 'community';

export function createFeed(tools: Tools, repository: VisitRepository): Feed {
  const secret = () =>
    tools.store.transact(async (tx) => {
      const known = await tx.get(feeds, only);
      if (known) return known.secret;
      const made = randomBytes(32).toString('base64url');
      tx.put(feeds, only, { secret: made });
      return made;
    });

  return {
    async address() {
      return tools.publicUrl && `${tools.publicUrl}/agenda/${await secret()}.ics`;
    },
    async page(name) {
      const known = await tools.store.get(feeds, only);
      if (!known || !isEqual(name, `${known.secret}.ics`)) return undefined;
      const options = { team: tools.identity.teamId, textOf: eventText, name: feedName };
      return { type: 'text/calendar; charset=utf-8', body: icsCalendar(await repository.visits(), options) };
    },
  };
}

/** Compares without telling by its time how much is right. */
function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

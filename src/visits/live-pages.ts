import type { LivePage } from '../knowledge/live.ts';
import type { Document, Session } from '../knowledge/types.ts';
import { livePageText, livePageTitle, liveSource } from './messages/live-page.ts';
import type { SignUpList } from './sign-ups.ts';
import { firstDay, isUpcoming, lastDay, type Visit } from './visit.ts';

const pagePrefix = 'visits/';

/** The visit whose page it is, by id; undefined for another's page. */
export function visitOfPage(page: string): string | undefined {
  return page.startsWith(pagePrefix) ? page.slice(pagePrefix.length) : undefined;
}

/**
 * A visit as answers know it, once it is announced: with its counts while it is to come, as a past meeting
 * afterwards. Not when it is cancelled or has no date any more.
 */
export function livePageOf(
  visit: Visit,
  signUpList: SignUpList,
  now: Date,
  communityZone: string,
): LivePage | undefined {
  if (visit.status !== 'planned' || !visit.announcement) return undefined;
  const id = `${pagePrefix}${visit.id}`;
  const title = livePageTitle(visit);
  const sources = [{ title: liveSource, date: visit.updatedAt.slice(0, 10) }];
  const common = {
    id,
    kind: visit.kind,
    title,
    audience: 'members' as const,
    aliases: [],
    questions: [],
    place: visit.place,
    number: visit.number,
    department: visit.department,
  };
  const text = livePageText(visit, communityZone);
  const document: Document = {
    ...common,
    sources,
    updated: visit.updatedAt.slice(0, 10),
    facts: {},
    sections: [
      {
        headings: [title],
        anchor: 'visite',
        markdown: text,
        text,
        aliases: [],
        questions: [],
        sources,
        line: 1,
      },
    ],
  };
  const { going, maybe, waitlisted, offered } = signUpList.tally;
  const session: Session = {
    ...common,
    start: firstDay(visit),
    end: lastDay(visit),
    partners: [],
    hostName: visit.host,
    ...(isUpcoming(visit, now) && {
      attendance: {
        going,
        maybe,
        waitlisted,
        offered,
        capacity: visit.capacity,
      },
    }),
  };
  return { document, session };
}

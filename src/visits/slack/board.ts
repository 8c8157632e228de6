import type { Tools } from '../../capability.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Book } from '../book.ts';
import { type Presenting, presentAnnouncement } from '../messages/announcement.ts';
import { endOf, type Visit } from '../visit.ts';
import { announcementKey } from './announcing.ts';

/** The announcements, each kept as its visit stands. */
export interface Board {
  refresh(visit: string): void;
  /** What only time changes: visits that began. Cheap when nothing did. */
  refreshAll(visits: readonly Visit[], now: Date): void;
}

/** An announcement is left as it is once its visit has been over for a day (ms). */
const restAfter = 24 * 3_600_000;

export function createBoard(tools: Tools, book: Book): Board {
  const compose = async (id: string) => {
    const visit = await book.visit(id);
    return visit && presentAnnouncement(visit, await book.roll(id), presenting(tools));
  };

  function show({ id, announcement }: Visit): void {
    if (!announcement) return;
    const key = announcementKey(id, announcement.channel);
    tools.refresher.refresh({ key, ...announcement }, () => compose(id));
  }

  return {
    refresh(id) {
      book.visit(id).then(
        (visit) => visit && show(visit),
        (err: unknown) => tools.log.error({ err, visit: id }, 'announcement not brought up to date'),
      );
    },
    refreshAll(visits, now) {
      for (const visit of visits)
        if (visit.status !== 'planned' || now.getTime() - endOf(visit).getTime() < restAfter) show(visit);
    },
  };
}

/** What presenting a visit needs besides the visit, as things stand. */
export function presenting({ clock, community, knowledge }: Tools): Presenting {
  return {
    now: clock.now(),
    communityZone: community.zone,
    themeTitle: (id) => titleOfTheme(knowledge(), id),
  };
}

function titleOfTheme(knowledge: Knowledge, id: string): string | undefined {
  return knowledge.documents.get(id)?.title;
}

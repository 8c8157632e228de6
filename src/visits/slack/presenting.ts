import type { Tools } from '../../capability.ts';
import type { Presenting } from '../messages/announcement.ts';

/** What presenting a visit needs besides the visit, as things stand. */
export function presenting({ clock, community, knowledge }: Tools): Presenting {
  return {
    now: clock.now(),
    communityZone: community.zone,
    themeTitle: (id) => knowledge().documents.get(id)?.title,
  };
}

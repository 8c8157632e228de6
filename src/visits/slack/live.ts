import { isDeepStrictEqual } from 'node:util';
import type { Tools } from '../../capability.ts';
import type { LivePage } from '../../knowledge/live.ts';
import { livePageOf } from '../live-pages.ts';
import type { VisitRepository } from '../repository.ts';

/** Announced visits, as the answers know them. */
export interface LivePages {
  /** As of the last {@link LivePages.refresh}. */
  current(): readonly LivePage[];
  refresh(): Promise<void>;
}

export function createLivePages(tools: Tools, repository: VisitRepository): LivePages {
  let pages: readonly LivePage[] = [];

  return {
    current: () => pages,
    async refresh() {
      const now = tools.clock.now();
      const found = await Promise.all(
        (await repository.visits()).map(async (visit) =>
          livePageOf(visit, await repository.signUpList(visit.id), now, tools.community.zone),
        ),
      );
      // What did not change stays the same object: what was worked out from it serves again.
      pages = found.flatMap((page) =>
        page ? (pages.find((one) => isDeepStrictEqual(one, page)) ?? page) : [],
      );
    },
  };
}

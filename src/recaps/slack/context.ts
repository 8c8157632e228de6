import type { Tools } from '../../capability.ts';
import { createSlackCache } from '../../slack/cache.ts';
import type { SheetContext } from '../changes/sheets.ts';
import { createRecapRepository, type RecapRepository } from '../repository.ts';
import type { PageSurroundings } from '../sheet-pages.ts';
import type { Snapshot } from '../snapshot.ts';

/** What the listeners of recaps share. */
export interface RecapsContext {
  tools: Tools;
  repository: RecapRepository;
  now(): Date;
  /** Names of people who want to be named, by Slack id; whom Slack does not tell is left out. */
  namesFor(snapshot: Snapshot): Promise<ReadonlyMap<string, string>>;
  /** Address of a message in Slack. */
  permalink(place: { channel: string; ts: string }): string | undefined;
  /** What pages are written with, without asking Slack: names as last read. */
  around(): PageSurroundings;
  /** Changes a sheet with its pages: resolves once the search finds it so. */
  onSheet<R>(work: (context: SheetContext) => R | Promise<R>): Promise<R>;
  /** Something changed, durably: the messages that show it follow. */
  changed(): void;
}

export function createRecapsContext(tools: Tools): RecapsContext {
  const repository = createRecapRepository(tools.store, tools.knowledge);
  const remember = createSlackCache(tools.clock);

  /** A person's name; nothing when Slack cannot be asked. */
  async function nameOf(user: string): Promise<string | undefined> {
    try {
      return await remember(`person:${user}`, async () => {
        const { user: found } = await tools.client.users.info({ user });
        return found?.profile?.real_name || found?.real_name;
      });
    } catch (err) {
      tools.log.warn({ err }, 'a person could not be read');
      return undefined;
    }
  }

  async function namesFor(snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
    const named = new Set(
      snapshot.visits.flatMap((visit) =>
        snapshot
          .contributionsOf(visit, snapshot.recapOf(visit.id))
          .participations.flatMap(({ author, attribution }) => (attribution.as === 'named' ? [author] : [])),
      ),
    );
    const found = await Promise.all([...named].map(async (user) => [user, await nameOf(user)] as const));
    return new Map(found.flatMap(([user, name]) => (name === undefined ? [] : [[user, name] as const])));
  }

  const permalink: RecapsContext['permalink'] = ({ channel, ts }) =>
    tools.identity.url === ''
      ? undefined
      : `${tools.identity.url.replace(/\/$/u, '')}/archives/${channel}/p${ts.replace('.', '')}`;

  let names: ReadonlyMap<string, string> = new Map();
  const around = () => ({ knowledge: tools.knowledge(), names, permalink });

  return {
    tools,
    repository,
    now: () => tools.clock.now(),
    namesFor,
    permalink,
    around,
    async onSheet(work) {
      // Slack is asked before: nothing of the store waits for it.
      names = await namesFor(await repository.read());
      const result = await repository.change((tx, snapshot) =>
        work({ tx, snapshot, around: around(), now: tools.clock.now() }),
      );
      await tools.refreshKnowledge();
      tools.wake();
      return result;
    },
    changed: () => tools.wake(),
  };
}

import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { createSlackCache } from './cache.ts';
import type { WebClient } from './web-client.ts';

/** @returns the IANA zone of a person's clock, by Slack id, as far as Slack tells it */
export function createZones(client: WebClient, clock: Clock, log: Log) {
  const cached = createSlackCache(clock);
  return async (user: string): Promise<string | undefined> => {
    try {
      return await cached(user, async () => (await client.users.info({ user })).user?.tz);
    } catch (err) {
      log.warn({ err }, 'the zone of a person could not be read');
      return undefined;
    }
  };
}

import type { Identity } from './identity.ts';

/**
 * The web address of a message, as Slack's own permalinks are made: without asking Slack for each.
 * @returns undefined when the workspace's address is not known
 */
export function messageAddress(
  { url }: Pick<Identity, 'url'>,
  { channel, ts }: { channel: string; ts: string },
): string | undefined {
  return url === '' ? undefined : `${url.replace(/\/$/, '')}/archives/${channel}/p${ts.replace('.', '')}`;
}

import { allPages } from './pages.ts';
import type { WebClient } from './web-client.ts';

/** All users of the workspace, bots and those who left included. */
export function allUsers(client: WebClient) {
  return allPages(
    (page) => client.users.list({ limit: 500, ...page }),
    (answer) => answer.members ?? [],
  );
}

/** The people of a channel: its members but bots. */
export async function peopleOf(client: WebClient, channel: string): Promise<readonly string[]> {
  const members = await allPages(
    (page) => client.conversations.members({ channel, limit: 500, ...page }),
    (answer) => answer.members ?? [],
  );
  const bots = new Set((await allUsers(client)).filter((user) => user.is_bot).map(({ id }) => id));
  return members.filter((member) => !bots.has(member));
}

import type { WebClient } from './web-client.ts';

/** Who Capi is in the workspace that its token belongs to. */
export interface Identity {
  teamId: string;
  /** `U…`: what people mention. */
  botUserId: string;
  /** Address of the workspace, with its final slash; empty when Slack does not tell. */
  url: string;
  /** `B…`: who its messages are by. */
  botId: string;
}

/**
 * Asks Slack once, at start: a refused token is told there and then, not at the first question.
 * @throws the Web API's error (`invalid_auth`, `token_revoked`…)
 */
export async function identify(client: WebClient): Promise<Identity> {
  const {
    team_id: teamId = '',
    user_id: botUserId = '',
    bot_id: botId = '',
    url = '',
  } = await client.auth.test();
  return { teamId, botUserId, botId, url };
}

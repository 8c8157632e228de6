import type { IncomingMessage, ServerResponse } from 'node:http';
import { say } from '../messages.ts';
import type { ActResult } from '../page-api.ts';
import { perform } from '../person/act.ts';
import type { Controls } from '../person/controls.ts';
import { pageState } from '../person/page-state.ts';
import type { Slack } from '../slack.ts';
import { actSchema } from './act-schema.ts';
import { sendJson } from './reply.ts';
import { parseObject, readBody } from './request.ts';

/** The shortest time between two updates of a page, in ms: a burst of changes makes few of them. */
const UPDATE_EVERY = 40;

/** Whom the page acts for: `as`, or the first member. */
export function personOf(slack: Slack, url: URL): string {
  const wanted = url.searchParams.get('as');
  const members = [...slack.state.users.values()].filter((user) => !user.isBot);
  return (members.find(({ id }) => id === wanted) ?? members[0])?.id ?? '';
}

/** `GET /page/state`. */
export async function serveState(
  slack: Slack,
  controls: Controls,
  user: string,
  response: ServerResponse,
): Promise<void> {
  await controls.refreshNextDue();
  sendJson(response, 200, pageState(slack, controls, user));
}

/** `GET /page/updates`: the state now, then again after each change. */
export function serveUpdates(slack: Slack, controls: Controls, user: string, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    timer = undefined;
    response.write(`data: ${JSON.stringify(pageState(slack, controls, user))}\n\n`);
  };
  const stop = slack.onChange(() => {
    timer ??= setTimeout(send, UPDATE_EVERY);
  });
  response.on('close', () => {
    stop();
    clearTimeout(timer);
  });
  send();
}

/** `POST /page/act`. */
export async function serveAct(
  slack: Slack,
  controls: Controls,
  user: string,
  exchange: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const { request, response } = exchange;
  const refused: ActResult = { ok: false, error: say.badAct };
  // A foreign page can send a form without being asked, but not this type.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return sendJson(response, 415, refused);
  }
  const act = actSchema.safeParse(parseObject((await readBody(request)).toString()));
  if (!act.success) return sendJson(response, 400, refused);
  sendJson(response, 200, await perform(slack, controls, user, act.data));
}

import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createApp, type Parts, type RunningApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { knowledgeOf } from './knowledge.ts';
import { slackApi } from './slack-api.ts';

const signingSecret = 'signing-secret';
const team = { id: 'T1', domain: 'ptce' };

/** What Slack hears back from a request. */
interface Answer {
  status: number;
  /** Undefined when the body is empty. */
  body: Record<string, unknown> | undefined;
}

/** The real app, to which a test sends what Slack would send: also what nobody could click on. */
export interface CapiOverHttp {
  app: RunningApp;
  /** A click on an element of a message. */
  clicks(user: string, action: Clicked, more?: object): Promise<Answer>;
  /** A window is submitted. */
  submits(user: string, view: SubmittedView): Promise<Answer>;
  /** A slash command, with its slash. */
  commands(user: string, command: string, text?: string): Promise<Answer>;
  /** Where answers to a click or a command are posted by the app. */
  responseUrl: string;
}

interface Clicked {
  action_id: string;
  value?: string;
  /** `button` unless told otherwise. */
  type?: string;
  selected_option?: { value: string };
}

interface SubmittedView {
  callback_id: string;
  /** The same for each submission of one window. */
  id?: string;
  private_metadata?: string;
  values?: Record<string, unknown>;
}

/** Starts Capi on a free port of this machine, with Slack's Web API played by {@link slackApi}. Stopped with the test. */
export async function capiOverHttp(parts: Partial<Parts> = {}): Promise<CapiOverHttp> {
  slackApi.expects('auth.test', {
    team_id: team.id,
    user_id: 'UCAPI',
    bot_id: 'BCAPI',
    url: 'https://ptce.slack.com/',
  });
  const port = await freePort();
  const knowledge = parts.knowledge ? undefined : await knowledgeOf({});
  const app = await createApp({
    connection: { mode: 'http', botToken: 'xoxb-test', signingSecret, port },
    knowledge: () => knowledge ?? failing(),
    refreshKnowledge: async () => {},
    store: createMemoryStore(),
    clock: { now: () => new Date('2026-11-24T08:00:00Z') },
    zone: 'Europe/Paris',
    facilitators: { people: ['UNADIA'] },
    log: createLog('silent'),
    settleMs: 0,
    ...parts,
  });
  await app.start();
  slackApi.isCalledBy(app);

  const responseUrl = 'https://hooks.slack.com/actions/T1/1/x';
  let count = 0;
  const post = async (fields: Record<string, string>): Promise<Answer> => {
    const body = new URLSearchParams(fields).toString();
    const at = String(Math.floor(Date.now() / 1000));
    const hash = createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex');
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${hash}`,
        // A connection that is kept would hold up the stop.
        connection: 'close',
      },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : parsed(text) };
  };
  const interaction = (user: string, payload: object) => {
    count += 1;
    const common = {
      team,
      user: { id: user, username: user },
      api_app_id: 'A1',
      trigger_id: `trigger-${count}`,
    };
    return post({ payload: JSON.stringify({ ...common, ...payload }) });
  };

  return {
    app,
    responseUrl,
    clicks: (user, action, more = {}) =>
      interaction(user, {
        type: 'block_actions',
        channel: { id: 'C1', name: 'general' },
        container: { type: 'message', channel_id: 'C1', message_ts: '1.0' },
        message: { ts: '1.0', text: '' },
        response_url: responseUrl,
        actions: [{ type: 'button', block_id: 'b', action_ts: '1.1', ...action }],
        ...more,
      }),
    submits: (user, { callback_id, id = 'V1', private_metadata = '', values = {} }) =>
      interaction(user, {
        type: 'view_submission',
        view: {
          id,
          type: 'modal',
          callback_id,
          private_metadata,
          hash: 'h',
          title: { type: 'plain_text', text: 'x' },
          blocks: [],
          state: { values },
        },
        response_urls: [],
      }),
    commands: (user, command, text = '') => {
      count += 1;
      const fields = { command, text, user_id: user, channel_id: 'C1', team_id: team.id };
      return post({ ...fields, response_url: responseUrl, trigger_id: `trigger-${count}` });
    },
  };
}

function failing(): never {
  throw new Error('no knowledge');
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { text };
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

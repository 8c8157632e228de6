import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answer } from '../api/call.ts';
import type { Faults } from '../faults.ts';
import type { Slack } from '../slack.ts';
import type { Json } from '../state/model.ts';
import { send, sendJson } from './reply.ts';
import { readArguments } from './request.ts';

/** How long a slow answer takes, in ms. */
const SLOW = 2000;

/** Serves `/api/<method>`, struck by the troubles that stand. */
export async function serveApi(
  slack: Slack,
  faults: Faults,
  exchange: { request: IncomingMessage; response: ServerResponse; url: URL },
): Promise<void> {
  const { request, response, url } = exchange;
  const method = url.pathname.slice('/api/'.length);
  const values = await readArguments(request, url);
  if (!values) return sendJson(response, 200, { ok: false, error: 'invalid_json' });
  const fault = faults.strike(method);
  if (fault === 'rate-limited' || !withinRate(faults, method, values)) return tooMany(response);
  if (fault === 'server-error') return send(response, 500, 'text/plain', 'Internal Server Error');
  if (fault === 'lost-request') return void request.socket.destroy();
  if (fault === 'slow') await wait(SLOW);
  const result = answer(slack, { method, token: tokenOf(request, values), values });
  if (fault === 'lost-reply') return void request.socket.destroy();
  sendJson(response, 200, result, { 'x-oauth-scopes': [...slack.scopes].join(',') });
}

function withinRate(faults: Faults, method: string, values: Json): boolean {
  return method !== 'chat.postMessage' || faults.mayPost(String(values['channel']), performance.now());
}

function tooMany(response: ServerResponse): void {
  sendJson(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' });
}

function tokenOf(request: IncomingMessage, values: Json): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? (typeof values['token'] === 'string' ? values['token'] : undefined);
}

import type { Slack } from '../slack.ts';
import type { Json } from '../state/model.ts';
import { ApiError, Arguments } from './arguments.ts';
import { type Method, requireScope } from './method.ts';
import { methods } from './methods.ts';

/** A call of the Web API as it arrived. */
export interface Call {
  method: string;
  token: string | undefined;
  values: Json;
}

/** Serves one call: `{ ok: true, … }`, or `{ ok: false, error }` with Slack's code. */
export function answer(slack: Slack, call: Call): Json {
  try {
    const method = methods.get(call.method);
    if (!method) throw new ApiError('unknown_method', { req_method: call.method });
    authorize(slack, method, call.token);
    return { ok: true, ...method.run(slack, new Arguments(call.values)) };
  } catch (error) {
    if (error instanceof ApiError) return { ok: false, error: error.code, ...error.details };
    throw error;
  }
}

function authorize(slack: Slack, method: Method, token: string | undefined): void {
  if (token === undefined || token === '') throw new ApiError('not_authed');
  const kind = kindOf(slack, token);
  if (kind === undefined) throw new ApiError('invalid_auth');
  if (slack.tokensRevoked) throw new ApiError('token_revoked');
  if (kind !== (method.token ?? 'bot')) throw new ApiError('not_allowed_token_type');
  if (method.scopes) requireScope(slack, ...method.scopes);
  if (method.paid && slack.state.plan === 'free') throw new ApiError('plan_upgrade_required');
}

function kindOf(slack: Slack, token: string): 'bot' | 'app' | undefined {
  if (token === slack.botToken) return 'bot';
  return token === slack.appToken ? 'app' : undefined;
}

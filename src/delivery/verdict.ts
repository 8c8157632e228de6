/**
 * What a failed Web API call means for the post:
 * - `wait`: refused for now, surely not done (`ms` as Slack told)
 * - `unsent`: never reached Slack
 * - `ambiguous`: may have been done; look before doing it again
 * - `archived`, `lost`: nothing can be posted in this channel, for good or until Capi is invited again
 * - `suspended`: nothing can be posted at all with this token
 * - `unfit`: Slack will not have the message in this form
 * - `refused`: any other refusal, final
 */
export type Verdict =
  | { kind: 'wait'; error: string; ms: number }
  | {
      kind: 'unsent' | 'ambiguous' | 'archived' | 'lost' | 'suspended' | 'unfit' | 'refused';
      error: string;
    };

const kinds: Record<string, Exclude<Verdict['kind'], 'wait' | 'unsent'>> = {
  // « Some aspect of the operation may have succeeded », says Slack's documentation.
  internal_error: 'ambiguous',
  fatal_error: 'ambiguous',
  service_unavailable: 'ambiguous',
  request_timeout: 'ambiguous',
  is_archived: 'archived',
  not_in_channel: 'lost',
  channel_not_found: 'lost',
  token_revoked: 'suspended',
  token_expired: 'suspended',
  invalid_auth: 'suspended',
  not_authed: 'suspended',
  account_inactive: 'suspended',
  org_login_required: 'suspended',
  team_access_not_granted: 'suspended',
  msg_too_long: 'unfit',
  msg_blocks_too_long: 'unfit',
  invalid_blocks: 'unfit',
  invalid_blocks_format: 'unfit',
  no_text: 'unfit',
};

/** How long to wait (ms) when Slack says « too many » without saying how long. */
const untoldWait = 30_000;

interface ApiError {
  code?: string;
  message?: string;
  retryAfter?: number;
  statusCode?: number;
  data?: { error?: unknown; response_metadata?: { retryAfter?: number } };
  original?: unknown;
}

/** @param error what @slack/web-api's client threw (told by its codes, so that any client of that shape will do) */
export function judge(error: unknown): Verdict {
  const { code, message = '', retryAfter, data, original, statusCode } = (error ?? {}) as ApiError;
  if (code === 'slack_webapi_rate_limited_error') return wait(retryAfter);
  // A 429 without Retry-After ends in a plain error without a code.
  if (code === undefined && message.startsWith('Retry header')) return wait(undefined);
  if (code === 'slack_webapi_platform_error') return judgeRefusal(data);
  if (code === 'slack_webapi_http_error') return { kind: 'ambiguous', error: `http_${statusCode}` };
  if (code === 'slack_webapi_request_error' && neverLeft(original))
    return { kind: 'unsent', error: 'unreachable' };
  return { kind: 'ambiguous', error: 'no_reply' };
}

function wait(seconds: number | undefined): Verdict {
  return { kind: 'wait', error: 'ratelimited', ms: seconds === undefined ? untoldWait : seconds * 1_000 };
}

function judgeRefusal(data: ApiError['data']): Verdict {
  const error = data?.error;
  if (error === 'ratelimited' || error === 'rate_limited') return wait(data?.response_metadata?.retryAfter);
  // A page of HTML with status 200 (a proxy, an incident) comes as an « error » that is no error's name.
  if (typeof error !== 'string' || !/^[a-z_]{2,60}$/.test(error))
    return { kind: 'ambiguous', error: 'bad_reply' };
  return { kind: kinds[error] ?? 'refused', error };
}

const beforeAnyByte = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** True when the connection was never made, so that nothing can have been posted. */
function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(neverLeft);
  return beforeAnyByte.has((error as NodeJS.ErrnoException).code ?? '') || neverLeft(error.cause);
}

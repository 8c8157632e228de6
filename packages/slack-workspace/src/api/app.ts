import { ApiError } from './arguments.ts';
import type { Method } from './method.ts';

const authTest: Method = {
  run(slack) {
    const { team, app } = slack.state;
    return {
      url: `${slack.origin}/`,
      team: team.name,
      team_id: team.id,
      user: app.name.toLowerCase(),
      user_id: app.botUser,
      bot_id: app.botId,
      is_enterprise_install: false,
    };
  },
};

const connectionsOpen: Method = {
  token: 'app',
  run(slack) {
    const path = slack.hub.issueTicket();
    if (path === undefined) throw new ApiError('too_many_websockets');
    return { url: slack.origin.replace('http', 'ws') + path };
  },
};

/** A status that nothing clears goes after two minutes. */
const STATUS_LASTS = 120_000;

const setStatus: Method = {
  scopes: ['assistant:write', 'chat:write'],
  paid: true,
  run(slack, args) {
    const key = `${args.required('channel_id')}:${args.required('thread_ts')}`;
    const status = args.text('status') ?? '';
    if (status === '') slack.state.statuses.delete(key);
    else slack.state.statuses.set(key, status);
    slack.clock.at(new Date(slack.now().getTime() + STATUS_LASTS), () => {
      if (slack.state.statuses.get(key) === status && slack.state.statuses.delete(key)) slack.changed();
    });
    slack.changed();
    return {};
  },
};

const setSuggestedPrompts: Method = {
  scopes: ['assistant:write'],
  paid: true,
  run(slack, args) {
    const prompts = args.json('prompts');
    if (!Array.isArray(prompts) || prompts.length > 4) throw new ApiError('invalid_arguments');
    slack.state.prompts.set(args.required('channel_id'), prompts);
    slack.changed();
    return {};
  },
};

export const appMethods = {
  'auth.test': authTest,
  'apps.connections.open': connectionsOpen,
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
};

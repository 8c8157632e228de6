import { userObject } from '../bot/present.ts';
import { ApiError } from './arguments.ts';
import type { Method } from './method.ts';
import { pageOf } from './paging.ts';

const usersInfo: Method = {
  scopes: ['users:read'],
  run(slack, args) {
    const user = slack.state.users.get(args.required('user'));
    if (!user) throw new ApiError('user_not_found');
    const locale = args.flag('include_locale');
    return { user: userObject(slack.state, user, slack.now(), { locale }) };
  },
};

const usersList: Method = {
  scopes: ['users:read'],
  run(slack, args) {
    const users = [...slack.state.users.values()];
    const { page, metadata } = pageOf(users, ({ id }) => id, args, args.limit(users.length, 1000));
    const locale = args.flag('include_locale');
    const members = page.map((user) => userObject(slack.state, user, slack.now(), { locale }));
    return { members, cache_ts: Math.floor(slack.now().getTime() / 1000), ...metadata };
  },
};

const botsInfo: Method = {
  scopes: ['users:read'],
  run(slack, args) {
    const { id, botId, botUser, name } = slack.state.app;
    if (args.required('bot') !== botId) throw new ApiError('bot_not_found');
    return { bot: { id: botId, app_id: id, user_id: botUser, name, deleted: false, updated: 0 } };
  },
};

const userGroupsList: Method = {
  scopes: ['usergroups:read'],
  paid: true,
  run(slack, args) {
    const withUsers = args.flag('include_users');
    const usergroups = [...slack.state.userGroups.values()].map(({ id, handle, name, members }) => ({
      id,
      team_id: slack.state.team.id,
      is_usergroup: true,
      name,
      handle,
      description: '',
      date_delete: 0,
      user_count: members.length,
      ...(withUsers && { users: members }),
    }));
    return { usergroups };
  },
};

const userGroupMembers: Method = {
  scopes: ['usergroups:read'],
  paid: true,
  run(slack, args) {
    const group = slack.state.userGroups.get(args.required('usergroup'));
    if (!group) throw new ApiError('no_such_subteam');
    return { users: group.members };
  },
};

export const peopleMethods = {
  'users.info': usersInfo,
  'users.list': usersList,
  'bots.info': botsInfo,
  'usergroups.list': userGroupsList,
  'usergroups.users.list': userGroupMembers,
};

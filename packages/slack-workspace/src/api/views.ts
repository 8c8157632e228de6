import { viewObject } from '../bot/present.ts';
import type { Slack } from '../slack.ts';
import type { Trigger, ViewRecord } from '../state/model.ts';
import { MOST_MODALS, modalsOf, publishHome, pushModal, replaceView } from '../state/views.ts';
import { ApiError, type Arguments } from './arguments.ts';
import type { Method } from './method.ts';
import { readView } from './view-content.ts';

/** Takes the trigger that a call names: three seconds old at most, and never twice. */
function takeTrigger(slack: Slack, args: Arguments): Trigger {
  const trigger = slack.state.triggers.get(args.text('trigger_id') ?? args.required('interactivity_pointer'));
  if (!trigger) throw new ApiError('invalid_trigger_id');
  if (trigger.used) throw new ApiError('exchanged_trigger_id');
  if (performance.now() - trigger.issued > slack.deadlines.trigger) throw new ApiError('expired_trigger_id');
  trigger.used = true;
  return trigger;
}

const open: Method = {
  run(slack, args) {
    const view = readView(slack.state, args.json('view'), 'modal');
    const { user } = takeTrigger(slack, args);
    if (modalsOf(slack.state, user).length >= MOST_MODALS) throw new ApiError('push_limit_reached');
    const record = pushModal(slack.state, slack.now(), user, view);
    slack.changed();
    return { view: viewObject(slack.state, record) };
  },
};

const push: Method = {
  run(slack, args) {
    const view = readView(slack.state, args.json('view'), 'modal');
    const { user, view: from } = takeTrigger(slack, args);
    const stack = modalsOf(slack.state, user);
    // A modal is pushed on the one in which the person acted.
    if (from === undefined || !stack.includes(from)) throw new ApiError('not_found');
    if (stack.length >= MOST_MODALS) throw new ApiError('push_limit_reached');
    const record = pushModal(slack.state, slack.now(), user, view);
    slack.changed();
    return { view: viewObject(slack.state, record) };
  },
};

function named(slack: Slack, args: Arguments): ViewRecord {
  const { views } = slack.state;
  const external = args.text('external_id');
  const record = args.has('view_id')
    ? views.get(args.required('view_id'))
    : [...views.values()].find(({ view }) => external !== undefined && view['external_id'] === external);
  if (record?.view.type !== 'modal') throw new ApiError('not_found');
  return record;
}

function checkHash(record: ViewRecord | undefined, args: Arguments): void {
  if (args.has('hash') && args.required('hash') !== record?.hash) throw new ApiError('hash_conflict');
}

const update: Method = {
  run(slack, args) {
    const record = named(slack, args);
    checkHash(record, args);
    replaceView(record, slack.now(), readView(slack.state, args.json('view'), 'modal', record.id));
    slack.changed();
    return { view: viewObject(slack.state, record) };
  },
};

const publish: Method = {
  run(slack, args) {
    if (!slack.manifest.features.app_home?.home_tab_enabled) throw new ApiError('not_enabled');
    const user = args.required('user_id');
    if (!slack.state.users.has(user)) throw new ApiError('user_not_found');
    const current = slack.state.homes.get(user);
    checkHash(current, args);
    const view = readView(slack.state, args.json('view'), 'home', current?.id);
    const record = publishHome(slack.state, slack.now(), user, view);
    slack.changed();
    return { view: viewObject(slack.state, record) };
  },
};

export const viewMethods = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};

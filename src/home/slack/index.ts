import type { App, BlockAction, PlainTextInputAction, ViewSubmitAction } from '@slack/bolt';
import type { View } from '@slack/types';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { choose, type DigestChoice, preferencesOf } from '../../community/preferences.ts';
import { mutedReminders } from '../../community/reminders.ts';
import { changeSettings, settingsOf } from '../../community/settings.ts';
import type { Click, Submission } from '../../slack/handlers.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { actions } from './view.ts';
import { communityView, fields, missionsView, preferencesView, timelineView, views } from './windows.ts';

/** The place where a person finds everything: what waits for them, what comes, what they said, what they chose. */
export const homeCapability: Capability = {
  name: 'home',
  register(app: App, tools: Tools): Contribution | undefined {
    const publisher = createPublisher(tools);

    app.event('app_home_opened', async ({ event }) => {
      if (event.tab === 'home') await publisher.show(event.user);
    });
    // Whatever a person does, wherever: their Home tab follows. It is shown after what they did is done.
    app.use(async ({ body, next }) => {
      await next();
      const user = actorOf(body);
      if (user !== undefined) await follow(publisher, user, tools);
    });
    app.action<BlockAction>(actions.search, (args) => search(args, publisher));
    app.action<BlockAction>(actions.missions, (args) => read(args, tools, missionsView));
    app.action<BlockAction>(actions.timeline, (args) => read(args, tools, timelineView));
    app.action<BlockAction>(actions.preferences, (args) => openPreferences(args, tools));
    app.view<ViewSubmitAction>(views.preferences, (args) => submitPreferences(args, tools));
    app.action<BlockAction>(actions.community, (args) => openCommunity(args, tools));
    app.view<ViewSubmitAction>(views.community, (args) => submitCommunity(args, tools));
    return undefined;
  },
};

interface Body {
  type?: string;
  user?: { id: string };
  user_id?: string;
}

/** Who clicked, submitted or typed a command; events of the workspace are nobody's act here. */
function actorOf(body: Body): string | undefined {
  if (body.type === 'event_callback') return undefined;
  return body.user?.id ?? body.user_id;
}

/** A Home tab that cannot be shown must not turn what was done into a failure. */
async function follow(publisher: Publisher, user: string, { log }: Tools): Promise<void> {
  try {
    await publisher.follow(user);
  } catch (err) {
    log.warn({ err }, 'a Home tab could not be brought up to date');
  }
}

/** The results are shown in place: by the tab's following of what its person does. */
async function search({ ack, action, body }: Click, publisher: Publisher): Promise<void> {
  await ack();
  publisher.search(body.user.id, (action as PlainTextInputAction).value ?? '');
}

type Reading = typeof missionsView;

async function read({ ack, body, client }: Click, tools: Tools, view: Reading): Promise<void> {
  await ack();
  const reader = await tools.audiences.ofPerson(body.user.id);
  await client.views.open({ trigger_id: body.trigger_id, view: view(tools.knowledge(), reader) });
}

async function openPreferences({ ack, body, client }: Click, { store }: Tools): Promise<void> {
  await ack();
  const user = body.user.id;
  const [chosen, muted] = await Promise.all([preferencesOf(store, user), store.get(mutedReminders, user)]);
  const view = preferencesView(chosen, muted !== undefined);
  await client.views.open({ trigger_id: body.trigger_id, view });
}

interface Held {
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[];
  selected_time?: string | null;
  selected_conversation?: string | null;
  selected_users?: string[];
}
const held = (view: View | Submission['view'], name: string): Held =>
  (view as Submission['view']).state.values[name]?.[name] ?? {};
const isTicked = (view: Submission['view'], name: string) =>
  (held(view, name).selected_options ?? []).length > 0;

async function submitPreferences(
  { ack, body, view }: Submission,
  { store, clock, wake }: Tools,
): Promise<void> {
  const user = body.user.id;
  const [from, to] = [held(view, fields.quietFrom).selected_time, held(view, fields.quietTo).selected_time];
  const digest = (held(view, fields.digest).selected_option?.value ?? 'channel') as DigestChoice;
  await choose(store, user, {
    digest,
    mayBeAsked: isTicked(view, fields.help),
    ...(from && to ? { quietHours: { from, to } } : {}),
  });
  const wantsReminders = isTicked(view, fields.reminders);
  await store.transact((tx) => {
    if (wantsReminders) tx.delete(mutedReminders, user);
    else tx.put(mutedReminders, user, { since: clock.now().toISOString() });
  });
  await ack();
  wake();
}

async function openCommunity({ ack, body, client }: Click, tools: Tools): Promise<void> {
  await ack();
  await requireFacilitator(tools.roles, body.user.id);
  const settings = await settingsOf(
    tools.store,
    tools.channel === undefined ? {} : { channel: tools.channel },
  );
  await client.views.open({ trigger_id: body.trigger_id, view: communityView(settings) });
}

async function submitCommunity(
  { ack, body, view }: Submission,
  { roles, store, wake }: Tools,
): Promise<void> {
  await requireFacilitator(roles, body.user.id);
  const channel = held(view, fields.channel).selected_conversation;
  await changeSettings(store, {
    ...(channel ? { channel } : {}),
    facilitators: held(view, fields.people).selected_users ?? [],
    welcome: isTicked(view, fields.welcome),
  });
  roles.forget();
  await ack();
  wake();
}

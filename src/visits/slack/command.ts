import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  OverflowAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
} from '@slack/bolt';
import { MemberError } from '../../errors.ts';
import { refusalMessage } from '../../french/messages.ts';
import { escapeMrkdwn, plainText } from '../../slack/mrkdwn.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import type { Presented } from '../messages/announcement.ts';
import {
  type Listed,
  noSuchVisit,
  presentChoice,
  presentList,
  presentOverview,
  presentOwnReminders,
  type Viewer,
} from '../messages/overview.ts';
import { readCommand, readDesignation, type Verb } from '../read-command.ts';
import { readVisitLine } from '../read-line.ts';
import { isUpcoming, startOf, type Visit } from '../visit.ts';
import type { VisitsContext } from './context.ts';
import { about, open, type Wish } from './one-visit.ts';
import { newForm } from './planning-form.ts';
import { presenting } from './presenting.ts';
import { openReminders } from './reminders.ts';

/** `/visite …` */
export async function visitCommand(
  { command, ack, respond, client }: AllMiddlewareArgs & SlackCommandMiddlewareArgs,
  context: VisitsContext,
): Promise<void> {
  await ack();
  const say = (message: Presented) => respond({ response_type: 'ephemeral', ...message });
  const reading = readCommand(plainText(command.text));
  const from = {
    user: command.user_id,
    trigger: command.trigger_id,
    channel: command.channel_id,
    client,
    say,
  };
  if ('unknown' in reading)
    return overview(context, { verb: 'overview', rest: '', ...from }, reading.unknown);
  await perform(context, { ...reading, ...from });
}

/** A button of a list (its value names the visit), or an item of the menu beside a visit. */
export async function visitClick(
  { ack, action, body, respond, client }: AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>,
  context: VisitsContext,
): Promise<void> {
  await ack();
  const say = (message: Presented) =>
    respond({ response_type: 'ephemeral', replace_original: false, ...message });
  const [verb, value] = clicked(action as ButtonAction | OverflowAction);
  const wish: Wish = {
    verb,
    rest: '',
    user: body.user.id,
    trigger: body.trigger_id,
    channel: body.channel?.id,
    client,
    say,
  };
  if (verb === 'new' || verb === 'list' || value === 'mine') return perform(context, wish);
  if (value === 'community') return open(context, wish, () => openReminders(context));
  const visit = await context.repository.visit(value);
  if (!visit) throw new MemberError('no-such-visit', noSuchVisit);
  await about(context, wish, visit);
}

function clicked(action: ButtonAction | OverflowAction): [verb: Verb, value: string] {
  if (action.type === 'overflow') {
    const [verb = 'overview', ...id] = (action.selected_option?.value ?? '').split(':');
    return [verb as Verb, id.join(':')];
  }
  return [(action.action_id.split(':')[1] ?? 'overview') as Verb, action.value ?? ''];
}

const perform = (context: VisitsContext, wish: Wish): Promise<void> => performing[wish.verb](context, wish);

const performing: Record<Verb, (context: VisitsContext, wish: Wish) => Promise<void>> = {
  overview: (context, wish) => overview(context, wish),
  list,
  new: plan,
  reminders: (context, wish) => (wish.rest === '' ? ownReminders : choose)(context, wish),
  change: choose,
  postpone: choose,
  cancel: choose,
  people: choose,
};

async function upcoming({ repository, now }: VisitsContext): Promise<Visit[]> {
  const at = now();
  const rank = (visit: Visit) =>
    visit.status === 'postponed' ? Number.POSITIVE_INFINITY : startOf(visit).getTime();
  return (await repository.visits())
    .filter((visit) => isUpcoming(visit, at))
    .sort((a, b) => rank(a) - rank(b));
}

async function listed(context: VisitsContext): Promise<Listed[]> {
  const visits = await upcoming(context);
  return Promise.all(
    visits.map(async (visit) => ({ visit, signUpList: await context.repository.signUpList(visit.id) })),
  );
}

async function viewerOf({ tools }: VisitsContext, { user }: Wish): Promise<Viewer> {
  return { id: user, isFacilitator: await tools.roles.isFacilitator(user) };
}

async function overview(context: VisitsContext, wish: Wish, unknown?: string): Promise<void> {
  const feed = await context.feed.address();
  await wish.say(
    presentOverview(await listed(context), await viewerOf(context, wish), presenting(context.tools), {
      unknown,
      feed,
    }),
  );
}

async function list(context: VisitsContext, wish: Wish): Promise<void> {
  const feed = await context.feed.address();
  await wish.say(
    presentList(await listed(context), await viewerOf(context, wish), presenting(context.tools), feed),
  );
}

async function ownReminders(context: VisitsContext, wish: Wish): Promise<void> {
  const muted = await context.repository.muted();
  await wish.say(presentOwnReminders(muted.has(wish.user), await viewerOf(context, wish)));
}

/** `nouvelle`, alone or with a line that fills the form in. */
async function plan(context: VisitsContext, wish: Wish): Promise<void> {
  const { tools } = context;
  await requireFacilitator(tools.roles, wish.user);
  if (wish.rest === '') return open(context, wish, () => newForm(context, {}, wish.channel));
  const line = readVisitLine(wish.rest, { now: context.now(), zone: tools.community.zone });
  if (!line.ok) throw new MemberError('date', escapeMrkdwn(refusalMessage(line.refusal)));
  const { ok: _, ...known } = line;
  await open(context, wish, () => newForm(context, known, wish.channel));
}

/** Finds out which visit is meant; asks when several may be. */
async function choose(context: VisitsContext, wish: Wish): Promise<void> {
  if (wish.verb !== 'people') await requireFacilitator(context.tools.roles, wish.user);
  const { visits, rest } = readDesignation(wish.rest, await upcoming(context));
  const [only] = visits;
  if (!only) throw new MemberError('no-such-visit', noSuchVisit);
  if (visits.length > 1) {
    await wish.say(presentChoice(wish.verb, visits));
    return;
  }
  await about(context, { ...wish, rest }, only);
}

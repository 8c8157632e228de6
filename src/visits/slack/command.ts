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
import type { Desk } from './desk.ts';
import { about, open, type Wish } from './one-visit.ts';
import { newForm } from './planning-form.ts';
import { presenting } from './presenting.ts';
import { openReminders } from './reminders.ts';

/** `/visite …` */
export async function visitCommand(
  { command, ack, respond, client }: AllMiddlewareArgs & SlackCommandMiddlewareArgs,
  desk: Desk,
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
  if ('unknown' in reading) return overview(desk, { verb: 'overview', rest: '', ...from }, reading.unknown);
  await perform(desk, { ...reading, ...from });
}

/** A button of a list (its value names the visit), or an item of the menu beside a visit. */
export async function visitClick(
  { ack, action, body, respond, client }: AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>,
  desk: Desk,
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
  if (verb === 'new' || verb === 'list' || value === 'mine') return perform(desk, wish);
  if (value === 'community') return open(desk, wish, () => openReminders(desk));
  const visit = await desk.book.visit(value);
  if (!visit) throw new MemberError('no-such-visit', noSuchVisit);
  await about(desk, wish, visit);
}

function clicked(action: ButtonAction | OverflowAction): [verb: Verb, value: string] {
  if (action.type === 'overflow') {
    const [verb = 'overview', ...id] = (action.selected_option?.value ?? '').split(':');
    return [verb as Verb, id.join(':')];
  }
  return [(action.action_id.split(':')[1] ?? 'overview') as Verb, action.value ?? ''];
}

const perform = (desk: Desk, wish: Wish): Promise<void> => performing[wish.verb](desk, wish);

const performing: Record<Verb, (desk: Desk, wish: Wish) => Promise<void>> = {
  overview: (desk, wish) => overview(desk, wish),
  list,
  new: plan,
  reminders: (desk, wish) => (wish.rest === '' ? ownReminders : choose)(desk, wish),
  change: choose,
  postpone: choose,
  cancel: choose,
  people: choose,
};

async function upcoming({ book, now }: Desk): Promise<Visit[]> {
  const at = now();
  const rank = (visit: Visit) =>
    visit.status === 'postponed' ? Number.POSITIVE_INFINITY : startOf(visit).getTime();
  return (await book.visits()).filter((visit) => isUpcoming(visit, at)).sort((a, b) => rank(a) - rank(b));
}

async function listed(desk: Desk): Promise<Listed[]> {
  const visits = await upcoming(desk);
  return Promise.all(visits.map(async (visit) => ({ visit, roll: await desk.book.roll(visit.id) })));
}

async function viewerOf({ tools }: Desk, { user }: Wish): Promise<Viewer> {
  return { id: user, isFacilitator: await tools.roles.isFacilitator(user) };
}

async function overview(desk: Desk, wish: Wish, unknown?: string): Promise<void> {
  const feed = await desk.feed.address();
  await wish.say(
    presentOverview(await listed(desk), await viewerOf(desk, wish), presenting(desk.tools), {
      unknown,
      feed,
    }),
  );
}

async function list(desk: Desk, wish: Wish): Promise<void> {
  const feed = await desk.feed.address();
  await wish.say(presentList(await listed(desk), await viewerOf(desk, wish), presenting(desk.tools), feed));
}

async function ownReminders(desk: Desk, wish: Wish): Promise<void> {
  const muted = await desk.book.muted();
  await wish.say(presentOwnReminders(muted.has(wish.user), await viewerOf(desk, wish)));
}

/** `nouvelle`, alone or with a line that fills the form in. */
async function plan(desk: Desk, wish: Wish): Promise<void> {
  const { tools } = desk;
  await requireFacilitator(tools.roles, wish.user);
  if (wish.rest === '') return open(desk, wish, () => newForm(desk, {}, wish.channel));
  const line = readVisitLine(wish.rest, { now: desk.now(), zone: tools.community.zone });
  if (!line.ok) throw new MemberError('date', escapeMrkdwn(refusalMessage(line.refusal)));
  const { ok: _, ...known } = line;
  await open(desk, wish, () => newForm(desk, known, wish.channel));
}

/** Finds out which visit is meant; asks when several may be. */
async function choose(desk: Desk, wish: Wish): Promise<void> {
  if (wish.verb !== 'people') await requireFacilitator(desk.tools.roles, wish.user);
  const { visits, rest } = readDesignation(wish.rest, await upcoming(desk));
  const [only] = visits;
  if (!only) throw new MemberError('no-such-visit', noSuchVisit);
  if (visits.length > 1) {
    await wish.say(presentChoice(wish.verb, visits));
    return;
  }
  await about(desk, { ...wish, rest }, only);
}

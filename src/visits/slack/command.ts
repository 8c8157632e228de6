import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  OverflowAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { MemberError } from '../../errors.ts';
import { refusalMessage } from '../../french/messages.ts';
import { readMoment } from '../../french/read-date.ts';
import { escapeMrkdwn, plainText } from '../../slack/mrkdwn.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import type { WebClient } from '../../slack/web-client.ts';
import type { Presented } from '../messages/announcement.ts';
import { cancelView, memoryOf, postponeView } from '../messages/decisions.ts';
import {
  type Listed,
  noSuchVisit,
  presentChoice,
  presentList,
  presentOverview,
  presentOwnReminders,
  type Viewer,
} from '../messages/overview.ts';
import { peopleView, presentCounts } from '../messages/people.ts';
import { planOf } from '../planning.ts';
import { readCommand, readDesignation, type Verb } from '../read-command.ts';
import { readVisitLine } from '../read-line.ts';
import { isUpcoming, startOf, type Visit } from '../visit.ts';
import { presenting } from './board.ts';
import type { Desk } from './desk.ts';
import { changeForm, newForm } from './planning-form.ts';
import { openReminders } from './reminders.ts';

/** Somebody who wants something done, by command, button or menu. */
interface Wish {
  verb: Verb;
  /** What was typed after the verb, as plain text. */
  rest: string;
  user: string;
  trigger: string;
  /** Where it is asked for. */
  channel: string | undefined;
  client: WebClient;
  say(message: Presented): Promise<unknown>;
}

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

async function perform(desk: Desk, wish: Wish): Promise<void> {
  switch (wish.verb) {
    case 'overview':
      return overview(desk, wish);
    case 'list':
      return list(desk, wish);
    case 'new':
      return plan(desk, wish);
    case 'reminders':
      if (wish.rest === '') return ownReminders(desk, wish);
      return choose(desk, wish);
    default:
      return choose(desk, wish);
  }
}

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
  const feed = await desk.feedAddress();
  await wish.say(
    presentOverview(await listed(desk), await viewerOf(desk, wish), presenting(desk.tools), {
      ...(unknown !== undefined && { unknown }),
      ...(feed !== undefined && { feed }),
    }),
  );
}

async function list(desk: Desk, wish: Wish): Promise<void> {
  const feed = await desk.feedAddress();
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
  const line = readVisitLine(wish.rest, { now: desk.now(), zone: tools.zone });
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

/** Does what is wanted with one visit. */
async function about(desk: Desk, wish: Wish, visit: Visit): Promise<void> {
  const context = presenting(desk.tools);
  const roll = await desk.book.roll(visit.id);
  switch (wish.verb) {
    case 'people': {
      if (!(await desk.tools.roles.isFacilitator(wish.user))) {
        await wish.say(presentCounts(visit, roll, context));
        return;
      }
      return open(desk, wish, () => peopleView(visit, roll, context, { visit: visit.id, turn: 1 }));
    }
    case 'change':
      return open(desk, wish, () => changeForm(desk, visit));
    case 'cancel':
      return open(desk, wish, () => cancelView(visit, roll, context, memoryOf(visit)));
    case 'postpone':
      return postpone(desk, wish, visit);
    default:
      return open(desk, wish, () => openReminders(desk, visit.id));
  }
}

/** With a date, the form filled in with it; without one, the choice to give it later. */
async function postpone(desk: Desk, wish: Wish, visit: Visit): Promise<void> {
  if (wish.rest === '') {
    const roll = await desk.book.roll(visit.id);
    return open(desk, wish, () => postponeView(visit, roll, presenting(desk.tools), memoryOf(visit)));
  }
  const reading = readMoment(wish.rest.replace(/^(?:au|le|à|pour le) /i, ''), {
    now: desk.now(),
    zone: visit.zone,
  });
  if (!reading.ok) throw new MemberError('date', escapeMrkdwn(refusalMessage(reading.refusal)));
  const { ok: _, ...moment } = reading;
  await open(desk, wish, () => changeForm(desk, visit, { ...planOf(visit), ...moment }));
}

/** Opens a window for a facilitator. */
async function open(desk: Desk, wish: Wish, view: () => ModalView | Promise<ModalView>): Promise<void> {
  await requireFacilitator(desk.tools.roles, wish.user);
  await wish.client.views.open({ trigger_id: wish.trigger, view: await view() });
}

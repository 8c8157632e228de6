import type { ModalView } from '@slack/types';
import { MemberError } from '../../errors.ts';
import { refusalMessage } from '../../french/messages.ts';
import { parseMoment } from '../../french/parse-date.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import { requireFacilitator } from '../../slack/roles.ts';
import type { WebClient } from '../../slack/web-client.ts';
import type { Presented } from '../messages/announcement.ts';
import { cancelView, memoryOf, postponeView } from '../messages/decisions.ts';
import { peopleView, presentCounts } from '../messages/people.ts';
import { planOf } from '../planning.ts';
import type { Verb } from '../read-command.ts';
import type { Visit } from '../visit.ts';
import type { Desk } from './desk.ts';
import { changeForm } from './planning-form.ts';
import { presenting } from './presenting.ts';
import { openReminders } from './reminders.ts';

/** Somebody who wants something done, by command, button or menu. */
export interface Wish {
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

type About = (desk: Desk, wish: Wish, visit: Visit) => Promise<void>;

/** Does what is wanted with one visit. */
export const about: About = async (desk, wish, visit) => {
  await (withOne[wish.verb] ?? reminders)(desk, wish, visit);
};

const reminders: About = (desk, wish, visit) => open(desk, wish, () => openReminders(desk, visit.id));

const withOne: Partial<Record<Verb, About>> = {
  change: (desk, wish, visit) => open(desk, wish, () => changeForm(desk, visit)),
  people,
  postpone,
  async cancel(desk, wish, visit) {
    const roll = await desk.book.roll(visit.id);
    await open(desk, wish, () => cancelView(visit, roll, presenting(desk.tools), memoryOf(visit)));
  },
};

/** Names and all for facilitators, counts for everybody else. */
async function people(desk: Desk, wish: Wish, visit: Visit): Promise<void> {
  const roll = await desk.book.roll(visit.id);
  const context = presenting(desk.tools);
  if (await desk.tools.roles.isFacilitator(wish.user))
    return open(desk, wish, () => peopleView(visit, roll, context, { visit: visit.id, turn: 1 }));
  await wish.say(presentCounts(visit, roll, context));
}

/** With a date, the form filled in with it; without one, the choice to give it later. */
async function postpone(desk: Desk, wish: Wish, visit: Visit): Promise<void> {
  if (wish.rest === '') {
    const roll = await desk.book.roll(visit.id);
    return open(desk, wish, () => postponeView(visit, roll, presenting(desk.tools), memoryOf(visit)));
  }
  const reading = parseMoment(wish.rest.replace(/^(?:au|le|à|pour le) /i, ''), {
    now: desk.now(),
    zone: visit.zone,
  });
  if (!reading.ok) throw new MemberError('date', escapeMrkdwn(refusalMessage(reading.refusal)));
  const { ok: _, ...moment } = reading;
  await open(desk, wish, () => changeForm(desk, visit, { ...planOf(visit), ...moment }));
}

/** Opens a window for a facilitator. */
export async function open(
  desk: Desk,
  wish: Wish,
  view: () => ModalView | Promise<ModalView>,
): Promise<void> {
  await requireFacilitator(desk.tools.roles, wish.user);
  await wish.client.views.open({ trigger_id: wish.trigger, view: await view() });
}

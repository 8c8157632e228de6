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
import type { VisitsContext } from './context.ts';
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

type About = (visitsContext: VisitsContext, wish: Wish, visit: Visit) => Promise<void>;

/** Does what is wanted with one visit. */
export const about: About = async (visitsContext, wish, visit) => {
  await (withOne[wish.verb] ?? reminders)(visitsContext, wish, visit);
};

const reminders: About = (visitsContext, wish, visit) =>
  open(visitsContext, wish, () => openReminders(visitsContext, visit.id));

const withOne: Partial<Record<Verb, About>> = {
  change: (visitsContext, wish, visit) => open(visitsContext, wish, () => changeForm(visitsContext, visit)),
  people,
  postpone,
  async cancel(visitsContext, wish, visit) {
    const signUpList = await visitsContext.repository.signUpList(visit.id);
    await open(visitsContext, wish, () =>
      cancelView(visit, signUpList, presenting(visitsContext.tools), memoryOf(visit)),
    );
  },
};

/** Names and all for facilitators, counts for everybody else. */
async function people(visitsContext: VisitsContext, wish: Wish, visit: Visit): Promise<void> {
  const signUpList = await visitsContext.repository.signUpList(visit.id);
  const context = presenting(visitsContext.tools);
  if (await visitsContext.tools.roles.isFacilitator(wish.user))
    return open(visitsContext, wish, () =>
      peopleView(visit, signUpList, context, { visit: visit.id, turn: 1 }),
    );
  await wish.say(presentCounts(visit, signUpList, context));
}

/** With a date, the form filled in with it; without one, the choice to give it later. */
async function postpone(visitsContext: VisitsContext, wish: Wish, visit: Visit): Promise<void> {
  if (wish.rest === '') {
    const signUpList = await visitsContext.repository.signUpList(visit.id);
    return open(visitsContext, wish, () =>
      postponeView(visit, signUpList, presenting(visitsContext.tools), memoryOf(visit)),
    );
  }
  const reading = parseMoment(wish.rest.replace(/^(?:au|le|à|pour le) /i, ''), {
    now: visitsContext.now(),
    zone: visit.zone,
  });
  if (!reading.ok) throw new MemberError('date', escapeMrkdwn(refusalMessage(reading.refusal)));
  const { ok: _, ...moment } = reading;
  await open(visitsContext, wish, () => changeForm(visitsContext, visit, { ...planOf(visit), ...moment }));
}

/** Opens a window for a facilitator. */
export async function open(
  visitsContext: VisitsContext,
  wish: Wish,
  view: () => ModalView | Promise<ModalView>,
): Promise<void> {
  await requireFacilitator(visitsContext.tools.roles, wish.user);
  await wish.client.views.open({ trigger_id: wish.trigger, view: await view() });
}

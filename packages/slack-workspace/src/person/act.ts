import { tz } from '@date-fns/tz';
import { add } from 'date-fns';
import { say } from '../messages.ts';
import type { Act, ActResult } from '../page-api.ts';
import type { Slack } from '../slack.ts';
import { click } from './click.ts';
import { command } from './command.ts';
import type { Controls } from './controls.ts';
import { openHome, read } from './home.ts';
import { Refused } from './refused.ts';
import { shortcut } from './shortcut.ts';
import { bring, edit, forward, post, react, remove, shareFile } from './speak.ts';
import { close, submit } from './submit.ts';

/** Does what a person did on the page; resolves once the app acknowledged it, or was given up on. */
export async function perform(slack: Slack, controls: Controls, user: string, act: Act): Promise<ActResult> {
  try {
    if (slack.state.users.get(user)?.isDeactivated) throw new Refused(say.deactivated);
    await (isControl(act) ? control(slack, controls, act) : inSlack(slack, user, act));
    return { ok: true };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.message };
    throw error;
  }
}

const CONTROLS = [
  'move-clock',
  'advance-clock',
  'go-to-next-due',
  'plan',
  'faults',
  'extra',
  'start-over',
] as const;
type Control = Extract<Act, { type: (typeof CONTROLS)[number] }>;

function isControl(act: Act): act is Control {
  return (CONTROLS as readonly string[]).includes(act.type);
}

async function inSlack(slack: Slack, user: string, act: Exclude<Act, Control>): Promise<void> {
  switch (act.type) {
    case 'post':
      post(slack, user, act);
      return;
    case 'edit':
      return edit(slack, user, act);
    case 'delete':
      return remove(slack, user, act);
    case 'react':
      return react(slack, user, act);
    case 'share-file':
      return shareFile(slack, user, act);
    case 'forward':
      return forward(slack, user, act);
    case 'join':
      return bring(slack, user, { channel: act.channel, user });
    case 'invite':
      return bring(slack, user, act);
    case 'command':
      return command(slack, user, act);
    case 'shortcut':
      return shortcut(slack, user, act);
    case 'click':
      return click(slack, user, act);
    case 'submit':
      return submit(slack, user, act);
    case 'close':
      return close(slack, user, act);
    case 'open-home':
      return openHome(slack, user, act.tab ?? 'home');
    case 'read':
      return read(slack, user, act.channel);
  }
}

async function control(slack: Slack, controls: Controls, act: Control): Promise<void> {
  switch (act.type) {
    case 'move-clock':
      return controls.moveClock(new Date(act.to));
    case 'advance-clock': {
      // A day later is the same hour of the next day, even when clocks change in between.
      const { days = 0, hours = 0, minutes = 0 } = act;
      return controls.moveClock(add(slack.now(), { days, hours, minutes }, { in: tz('Europe/Paris') }));
    }
    case 'go-to-next-due':
      return controls.goToNextDue();
    case 'plan':
      return controls.setPlan(act.plan);
    case 'faults':
      return controls.setFaults(act.faults);
    case 'extra':
      return controls.runExtra(act.id);
    case 'start-over':
      return controls.startOver();
  }
}

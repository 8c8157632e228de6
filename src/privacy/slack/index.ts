import type { App } from '@slack/bolt';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { fold } from '../../french/fold.ts';
import { button, divider, section, sections } from '../../slack/blocks.ts';
import { formValues, input, modal, noticeModal, textInput } from '../../slack/forms.ts';
import {
  type Click,
  onClicks,
  onSubmissions,
  type Submission,
  showErrors,
  showInstead,
} from '../../slack/handlers.ts';
import { localTime } from '../../time/zone.ts';
import { OPEN_DATA_ACTION } from '../contract.ts';
import { privacyMessages as messages } from '../messages.ts';
import { eraseEverywhere, everythingOf, forgetOld } from '../rights.ts';

/** Names of the clicks and of the form. `open` stands in the Home tab. */
const actions = { open: OPEN_DATA_ACTION, export: 'privacy.export', erase: 'privacy.erase' } as const;
const eraseForm = 'privacy.erase';
const wordField = 'word';

const hour = 3_600_000;

/** Everybody sees, takes along and erases what is kept of them; what is old goes by itself. */
export const privacyCapability: Capability = {
  name: 'privacy',
  register(app: App, tools: Tools): Contribution {
    onClicks(app, {
      [actions.open]: open,
      [actions.export]: (click) => sendFile(click, tools),
      [actions.erase]: askToConfirm,
    });
    onSubmissions(app, { [eraseForm]: (submission) => erase(submission, tools) });
    return { onPoll: retention(tools) };
  },
};

/** Once a day, what is old is deleted. */
function retention({ store, personalData, log }: Tools) {
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async (now: Date) => {
    if (now.getTime() - lookedAt >= 24 * hour) {
      lookedAt = now.getTime();
      const records = await forgetOld(personalData(), store, now);
      if (records > 0) log.info({ records }, 'old data deleted');
    }
  };
}

async function open({ ack, body, client }: Click): Promise<void> {
  await ack();
  const view = modal({
    title: messages.title,
    blocks: [
      ...sections(messages.what),
      divider,
      section(messages.exportWhat, button(actions.export, messages.exportButton, 'me')),
      section(messages.eraseWhat, button(actions.erase, messages.eraseButton, 'me', { style: 'danger' })),
    ],
  });
  await client.views.open({ trigger_id: body.trigger_id, view });
}

/** Sends the person's own data to them alone. */
async function sendFile({ ack, body, client }: Click, tools: Tools): Promise<void> {
  await ack();
  const { store, files, clock, community, personalData } = tools;
  const user = body.user.id;
  const everything = await everythingOf(personalData(), store, user);
  const view = { view_id: body.view?.id ?? '' };
  if (Object.keys(everything).length === 0) {
    await client.views.update({ ...view, view: noticeModal(messages.title, messages.nothing) });
    return;
  }
  const outcome = await files.send({
    key: `privacy:export:${user}:${body.trigger_id}`,
    channel: user,
    name: messages.fileName(localTime(clock.now(), community.zone).day),
    title: messages.fileTitle,
    comment: messages.fileComment,
    content: `${JSON.stringify(everything, null, 2)}\n`,
  });
  const text = outcome === 'sent' ? messages.sent : messages.unavailable;
  await client.views.update({ ...view, view: noticeModal(messages.title, text) });
}

async function askToConfirm({ ack, body, client }: Click): Promise<void> {
  await ack();
  const view = modal({
    id: eraseForm,
    title: messages.confirmTitle,
    submit: messages.confirmSubmit,
    blocks: [...sections(messages.eraseWhat), input(wordField, messages.confirmLabel, textInput(20))],
  });
  await client.views.update({ view_id: body.view?.id ?? '', view });
}

/** Erases on a word typed out, and says so once nothing is left on disk. */
async function erase({ ack, body, view, client }: Submission, tools: Tools): Promise<void> {
  const typed = formValues(view).value(wordField) ?? '';
  if (fold(typed) !== fold(messages.confirmWord))
    return showErrors({ ack }, { [wordField]: messages.notConfirmed });
  // Purging a large store may take longer than Slack waits: acknowledged first, said when it is done.
  await showInstead({ ack }, noticeModal(messages.title, messages.working));
  const { store, personalData, clock, wake } = tools;
  await eraseEverywhere(personalData(), store, body.user.id, clock.now());
  wake();
  await client.views.update({ view_id: view.id, view: noticeModal(messages.title, messages.erased) });
}

import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import { fold } from '../../french/fold.ts';
import { sections } from '../../slack/blocks.ts';
import type { Click, Submission } from '../../slack/handlers.ts';
import { localTime } from '../../time/zone.ts';
import { OPEN_DATA_ACTION } from '../contract.ts';
import { messages } from '../messages.ts';
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
    app.action<BlockAction>(actions.open, (args) => open(args));
    app.action<BlockAction>(actions.export, (args) => sendFile(args, tools));
    app.action<BlockAction>(actions.erase, (args) => askToConfirm(args));
    app.view<ViewSubmitAction>(eraseForm, (args) => erase(args, tools));
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

const plain = (text: string) => ({ type: 'plain_text' as const, text });

function window(text: string): ModalView {
  return {
    type: 'modal',
    title: plain(messages.title),
    close: plain(messages.close),
    blocks: sections(text),
  };
}

async function open({ ack, body, client }: Click): Promise<void> {
  await ack();
  const button = (action_id: string, label: string) => ({
    type: 'button' as const,
    action_id,
    text: plain(label),
    value: 'me',
  });
  const view: ModalView = {
    type: 'modal',
    title: plain(messages.title),
    close: plain(messages.close),
    blocks: [
      ...sections(messages.what),
      { type: 'divider' },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: messages.exportWhat },
        accessory: button(actions.export, messages.exportButton),
      },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: messages.eraseWhat },
        accessory: { ...button(actions.erase, messages.eraseButton), style: 'danger' },
      },
    ],
  };
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
    await client.views.update({ ...view, view: window(messages.nothing) });
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
  await client.views.update({ ...view, view: window(text) });
}

async function askToConfirm({ ack, body, client }: Click): Promise<void> {
  await ack();
  const view: ModalView = {
    type: 'modal',
    callback_id: eraseForm,
    title: plain(messages.confirmTitle),
    submit: plain(messages.confirmSubmit),
    close: plain(messages.cancel),
    blocks: [
      ...sections(messages.eraseWhat),
      {
        type: 'input',
        block_id: wordField,
        label: plain(messages.confirmLabel),
        element: { type: 'plain_text_input', action_id: wordField, max_length: 20 },
      },
    ],
  };
  await client.views.update({ view_id: body.view?.id ?? '', view });
}

/** Erases on a word typed out, and says so once nothing is left on disk. */
async function erase({ ack, body, view, client }: Submission, tools: Tools): Promise<void> {
  const typed = view.state.values[wordField]?.[wordField]?.value ?? '';
  if (fold(typed.trim()) !== fold(messages.confirmWord)) {
    await ack({ response_action: 'errors', errors: { [wordField]: messages.notConfirmed } });
    return;
  }
  // Purging a large store may take longer than Slack waits: acknowledged first, said when it is done.
  await ack({ response_action: 'update', view: window(messages.working) });
  const { store, personalData, clock, wake } = tools;
  await eraseEverywhere(personalData(), store, body.user.id, clock.now());
  wake();
  await client.views.update({ view_id: view.id, view: window(messages.erased) });
}

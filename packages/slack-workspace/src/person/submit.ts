import { ApiError } from '../api/arguments.ts';
import { readView } from '../api/view-content.ts';
import { viewObject } from '../bot/present.ts';
import { say } from '../messages.ts';
import type { ViewValues } from '../page-api.ts';
import type { Slack } from '../slack.ts';
import { elementsOf } from '../state/blocks.ts';
import type { Json, ViewRecord } from '../state/model.ts';
import { closeAllModals, closeModal, MOST_MODALS, modalsOf, pushModal, replaceView } from '../state/views.ts';
import { inputErrors } from './check-inputs.ts';
import { openView } from './click.ts';
import { valuesOf } from './input-values.ts';
import { actor, interact, issueTrigger } from './payload.ts';
import { Refused } from './refused.ts';

/** Submits the modal on top. Refused inputs are told in the view; the app's answer may change, add or close views. */
export async function submit(
  slack: Slack,
  user: string,
  act: { view: string; state: ViewValues },
): Promise<void> {
  const record = openView(slack, user, act.view);
  if (modalsOf(slack.state, user).at(-1) !== record.id) throw new Refused(say.goneView);
  if (record.view['submit'] === undefined) throw new Refused(say.noSubmit);
  const values = valuesOf(record.view.blocks, act.state);
  record.errors = inputErrors(record.view.blocks, values);
  slack.changed();
  if (Object.keys(record.errors).length > 0) return;
  const payload = {
    type: 'view_submission',
    ...actor(slack, user),
    trigger_id: issueTrigger(slack, user, record.id),
    view: viewObject(slack.state, record, values),
    response_urls: [],
  };
  const answer = await interact(slack, 'interactive', payload, { acceptsResponse: true });
  try {
    follow(slack, record, answer);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    slack.complaints.push(`answer to a submission refused: ${error.code} ${JSON.stringify(error.details)}`);
    throw new Refused(say.badAnswer(slack.state.app.name));
  } finally {
    slack.changed();
  }
}

/** Does what the app answered to a submission. */
function follow(slack: Slack, record: ViewRecord, answer: Json): void {
  const { state } = slack;
  switch (answer['response_action']) {
    case undefined:
      closeModal(state, record);
      return;
    case 'clear':
      closeAllModals(state, record.user);
      return;
    case 'errors':
      record.errors = checkedErrors(record, answer['errors']);
      return;
    case 'update':
      replaceView(record, slack.now(), readView(state, answer['view'], 'modal', record.id));
      return;
    case 'push':
      if (modalsOf(state, record.user).length >= MOST_MODALS) throw new ApiError('push_limit_reached');
      pushModal(state, slack.now(), record.user, readView(state, answer['view'], 'modal'));
      return;
    default:
      throw new ApiError('invalid_response_action', { response_action: answer['response_action'] });
  }
}

/** Errors must concern inputs of the view, else Slack only says that something went wrong. */
function checkedErrors(record: ViewRecord, errors: unknown): Record<string, string> {
  const entries = Object.entries(Object(errors) as Json);
  const inputs = new Set(
    elementsOf(record.view.blocks)
      .filter(({ input }) => input)
      .map(({ blockId }) => blockId),
  );
  const astray = entries.filter(([blockId, message]) => !inputs.has(blockId) || typeof message !== 'string');
  if (entries.length === 0 || astray.length > 0) throw new ApiError('invalid_errors', { errors: astray });
  return Object.fromEntries(entries.map(([blockId, message]) => [blockId, String(message)]));
}

/** Closes the modal on top (or all of them, when it says so), and tells the app if it asked to be told. */
export async function close(slack: Slack, user: string, act: { view: string }): Promise<void> {
  const record = openView(slack, user, act.view);
  const all = record.view['clear_on_close'] === true;
  const closed = all ? closeAllModals(slack.state, user) : [record];
  if (!all) closeModal(slack.state, record);
  slack.changed();
  const told = closed.filter(({ view }) => view['notify_on_close'] === true);
  await Promise.all(
    told.map((one) =>
      interact(
        slack,
        'interactive',
        {
          type: 'view_closed',
          ...actor(slack, user),
          view: viewObject(slack.state, one),
          is_cleared: all,
        },
        { acceptsResponse: false },
      ),
    ),
  );
}

import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewClosedAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';

/** What Bolt gives to a listener of each kind. */
export type Click = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>;
export type Submission = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>;
export type Closing = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewClosedAction>;
export type CommandCall = AllMiddlewareArgs & SlackCommandMiddlewareArgs;
/** A message, an edit or a deletion. */
export type HeardMessage = AllMiddlewareArgs & SlackEventMiddlewareArgs<'message' | 'app_mention'>;

/** Listeners by action id of what is clicked. */
export type ClickListeners = Readonly<Record<string, (click: Click) => Promise<unknown>>>;
/** Listeners by callback id of the window that is submitted. */
export type SubmissionListeners = Readonly<Record<string, (submission: Submission) => Promise<unknown>>>;

export function onClicks(app: App, listeners: ClickListeners): void {
  for (const [action_id, listen] of Object.entries(listeners))
    app.action<BlockAction>({ type: 'block_actions', action_id }, async (click) => {
      await listen(click);
    });
}

export function onSubmissions(app: App, listeners: SubmissionListeners): void {
  for (const [callback_id, listen] of Object.entries(listeners))
    app.view<ViewSubmitAction>({ type: 'view_submission', callback_id }, async (submission) => {
      await listen(submission);
    });
}

/** The value of the button that was pressed; empty for what has none. */
export function clickedValue(action: Click['action']): string {
  return (action as ButtonAction).value ?? '';
}

/** Opens a window: over the one in which the click was made, if it was made in one. */
export async function openModal(
  { body, client }: Pick<Click, 'body' | 'client'>,
  view: ModalView,
): Promise<void> {
  const { trigger_id } = body;
  await (body.view?.type === 'modal'
    ? client.views.push({ trigger_id, view })
    : client.views.open({ trigger_id, view }));
}

/** Answers a submission with what is wrong, by the name of the input; the window stays open. */
export function showErrors({ ack }: Pick<Submission, 'ack'>, errors: Record<string, string>): Promise<void> {
  return ack({ response_action: 'errors', errors });
}

/** Answers a submission with another window in its place. */
export function showInstead({ ack }: Pick<Submission, 'ack'>, view: ModalView): Promise<void> {
  return ack({ response_action: 'update', view });
}

/** Answers a click for the clicker's eyes only; what shows the button stays. */
export function whisper({ respond }: Pick<Click, 'respond'>, text: string): Promise<unknown> {
  return respond({ response_type: 'ephemeral', replace_original: false, text });
}

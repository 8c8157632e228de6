import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewClosedAction,
  ViewSubmitAction,
} from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { MemberError } from '../../errors.ts';
import { said } from '../messages/edge.ts';
import type { FormState } from '../read-forms.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';

export type Click = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>;
export type Submission = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>;
export type Closing = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewClosedAction>;

/** What a button carries. */
export const clickedValue = (action: Click['action']): string => (action as ButtonAction).value ?? '';

/** `12/q3` → `12` and `q3`; ids of visits have no slash. */
export function pairOf(value: string): [string, string] {
  const at = value.indexOf('/');
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}

/** What a form was opened for. */
export function memoryOf<T>(view: { private_metadata: string }): T {
  return JSON.parse(view.private_metadata) as T;
}

export const stateOf = (view: { state: { values: unknown } }) => view.state.values as FormState;

/** @throws MemberError when it is not there any more */
export function visitIn(snapshot: Snapshot, id: string): VisitInHand {
  const visit = snapshot.visits.find((one) => one.id === id);
  if (!visit) throw new MemberError('visit-gone', said.gone());
  return visit;
}

/** A window that only says something. */
export function noticeView(title: string, blocks: KnownBlock[]): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    close: { type: 'plain_text', text: said.close },
    blocks,
  };
}

/** Answers a click for the clicker's eyes only; what shows the button stays. */
export function whisper({ respond }: Pick<Click, 'respond'>, text: string): Promise<unknown> {
  return respond({ response_type: 'ephemeral', replace_original: false, text });
}

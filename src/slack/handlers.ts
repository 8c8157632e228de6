import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';

/** What Bolt gives to a listener of each kind. */
export type Click = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>;
export type Submission = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>;
export type CommandCall = AllMiddlewareArgs & SlackCommandMiddlewareArgs;

/** The value of the button that was pressed; empty for what has none. */
export function clickedValue(action: Click['action']): string {
  return (action as ButtonAction).value ?? '';
}

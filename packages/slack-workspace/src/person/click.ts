import { messageObject, viewObject } from '../bot/present.ts';
import { say } from '../messages.ts';
import type { Act, Container, ViewValues } from '../page-api.ts';
import type { Slack } from '../slack.ts';
import { elementsOf, type PlacedElement } from '../state/blocks.ts';
import { formatTs } from '../state/ids.ts';
import type { Json, ViewRecord } from '../state/model.ts';
import { modalsOf } from '../state/views.ts';
import { holding, optionOf, valuesOf } from './input-values.ts';
import { actor, channelPart, interact, issueResponseUrl, issueTrigger } from './payload.ts';
import { Refused } from './refused.ts';
import { messageFor } from './speak.ts';

type Click = Extract<Act, { type: 'click' }>;

/** A surface that a person can act on. */
interface Surface {
  blocks: Parameters<typeof elementsOf>[0];
  /** What the payload says of it, given what its inputs hold. */
  part: (values: Record<string, Json>) => Json;
  view?: string;
}

/** A click on a button, a choice in a menu, a date picked… outside of a submission. */
export async function click(slack: Slack, user: string, act: Click): Promise<void> {
  const surface = surfaceOf(slack, user, act.container);
  const placed = elementsOf(surface.blocks).find(
    (one) => one.blockId === act.blockId && one.actionId === act.actionId,
  );
  if (!placed) throw new Refused(say.goneElement);
  // Inputs keep what they hold to themselves until the view is submitted, unless the app asked to be told.
  if (placed.input && !placed.block['dispatch_action']) return;
  const action = actionOf(placed, act.value);
  if (!action) throw new Refused(say.badValue);
  const state = withChosen(act.state, placed, act.value);
  const payload = {
    type: 'block_actions',
    ...actor(slack, user),
    ...surface.part(valuesOf(surface.blocks, state)),
    trigger_id: issueTrigger(slack, user, surface.view),
    actions: [{ ...action, action_ts: formatTs(slack.now().getTime() * 1000) }],
  };
  await interact(slack, 'interactive', payload, { acceptsResponse: false });
}

function surfaceOf(slack: Slack, user: string, container: Container): Surface {
  if ('message' in container) return messageSurface(slack, user, container.message);
  const record = 'view' in container ? openView(slack, user, container.view) : slack.state.homes.get(user);
  if (!record) throw new Refused(say.goneView);
  return {
    blocks: record.view.blocks,
    view: record.id,
    part: (values) => ({
      container: { type: 'view', view_id: record.id },
      view: viewObject(slack.state, record, values),
    }),
  };
}

/** A modal that is open before the person, under others perhaps. */
export function openView(slack: Slack, user: string, id: string): ViewRecord {
  const record = slack.state.views.get(id);
  if (!record || !modalsOf(slack.state, user).includes(id)) throw new Refused(say.goneView);
  return record;
}

function messageSurface(slack: Slack, user: string, place: { channel: string; ts: string }): Surface {
  const { channel, message } = messageFor(slack, user, place);
  const ephemeral = message.visibleTo !== undefined;
  const { ts, threadTs } = message;
  const { address } = issueResponseUrl(slack, {
    user,
    channel: channel.id,
    threadTs,
    message: { ts, ephemeral },
  });
  return {
    blocks: message.blocks ?? [],
    part: (values) => ({
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel.id,
        is_ephemeral: ephemeral,
        thread_ts: threadTs,
      },
      channel: channelPart(channel),
      // Slack keeps no ephemeral message, and so gives none.
      ...(!ephemeral && { message: messageObject(slack.state, message) }),
      state: { values },
      response_url: address,
    }),
  };
}

/** What the payload says of the element: itself, and what was chosen. Nothing for a value that it does not offer. */
function actionOf({ element, blockId, actionId }: PlacedElement, value: unknown): Json | undefined {
  const common = { type: element.type, action_id: actionId, block_id: blockId };
  switch (element.type) {
    case 'button':
    case 'icon_button':
      return pick(common, element, ['text', 'value', 'style']);
    case 'overflow': {
      const selected_option = optionOf(element, value);
      return selected_option && { ...common, selected_option };
    }
    case 'feedback_buttons': {
      const buttons = [element['positive_button'], element['negative_button']] as Json[];
      const pressed = buttons.find((button) => button['value'] === value);
      return pressed && { ...common, text: pressed['text'], value };
    }
    default: {
      const held = holding(element, value);
      return held && { ...common, ...held };
    }
  }
}

function pick(common: Json, element: Json, fields: string[]): Json {
  const kept = fields.filter((field) => element[field] !== undefined);
  return { ...common, ...Object.fromEntries(kept.map((field) => [field, element[field]])) };
}

function withChosen(
  state: ViewValues,
  { blockId, actionId, element }: PlacedElement,
  value: unknown,
): ViewValues {
  const held = holding(element, value);
  return held ? { ...state, [blockId]: { ...state[blockId], [actionId]: held } } : state;
}

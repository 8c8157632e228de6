import type { Button, KnownBlock, View } from '@slack/types';
import type { Message } from '../../delivery/outgoing.ts';
import { sections } from '../../slack/blocks.ts';
import { truncate } from '../../slack/mrkdwn.ts';
import { digestActions } from '../actions.ts';
import type { DigestContent } from '../content.ts';
import type { Edition } from '../editions.ts';
import { formMessages as messages } from '../form-messages.ts';
import { itemsOf, longestIntro } from '../present.ts';
import type { Slot } from '../schedule.ts';
import type { Letters } from './letters.ts';

/** Callback ids of the forms. */
export const views = { prepare: 'digest.prepare', settings: 'digest.settings' } as const;
export const fields = {
  intro: 'intro',
  leftOut: 'left-out',
  skipped: 'skipped',
  on: 'on',
  channel: 'channel',
  weekday: 'weekday',
  time: 'time',
  zone: 'zone',
} as const;

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
const context = (text: string): KnownBlock => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] });

/** The letter as it would leave, with what facilitators may do about it. */
export async function presentPreview(slot: Slot, channel: string, letters: Letters): Promise<Message> {
  const gone = await letters.goneOn(slot.day);
  if (gone !== undefined) return { text: messages.gone(gone), blocks: sections(messages.gone(gone)) };
  const [edition, letter, zone] = await Promise.all([
    letters.edition(slot.day),
    letters.inChannel(channel).then((audience) => letters.write(slot, audience)),
    letters.zoneOf(),
  ]);
  const state = edition.skipped
    ? messages.isSkipped(slot.day)
    : letter
      ? messages.leaves(slot.dueAt, zone, channel)
      : messages.nothingToSay(slot.dueAt, zone);
  return {
    text: state,
    blocks: [
      ...sections(state),
      ...(letter ? [{ type: 'divider' as const }, ...letter.blocks, { type: 'divider' as const }] : []),
      { type: 'actions', elements: buttons(slot.day, edition) },
    ],
  };
}

function buttons(day: string, { skipped }: Edition): Button[] {
  const button = (action_id: string, text: string): Button => ({
    type: 'button',
    action_id,
    text: plain(text),
    value: day,
  });
  return [
    button(digestActions.prepare, messages.prepare),
    skipped ? button(digestActions.restore, messages.restore) : button(digestActions.skip, messages.skip),
  ];
}

/** The form in which facilitators write an introduction and leave items out. */
export function prepareView(day: string, edition: Edition, content: DigestContent | undefined): View {
  const options = (content ? itemsOf(content) : [])
    .slice(0, 100)
    .map(({ id, label }) => ({ text: plain(truncate(label, 75)), value: id.slice(0, 150) }));
  const chosen = options.filter(({ value }) => edition.leftOut.includes(value));
  const skip = { text: plain(messages.skipOption), value: 'skip' };
  return {
    type: 'modal',
    callback_id: views.prepare,
    private_metadata: day,
    title: plain(messages.prepareTitle),
    submit: plain(messages.save),
    close: plain(messages.cancel),
    blocks: [
      {
        type: 'input',
        block_id: fields.intro,
        optional: true,
        label: plain(messages.intro),
        element: {
          type: 'plain_text_input',
          action_id: fields.intro,
          multiline: true,
          max_length: longestIntro,
          ...(edition.intro && { initial_value: edition.intro }),
        },
      },
      ...(options.length > 0
        ? [
            {
              type: 'input' as const,
              block_id: fields.leftOut,
              optional: true,
              label: plain(messages.leftOut),
              element: {
                type: 'multi_static_select' as const,
                action_id: fields.leftOut,
                options,
                placeholder: plain(messages.leftOutPlaceholder),
                ...(chosen.length > 0 && { initial_options: chosen }),
              },
            },
          ]
        : []),
      {
        type: 'input',
        block_id: fields.skipped,
        optional: true,
        label: plain(messages.thisWeek),
        element: {
          type: 'checkboxes',
          action_id: fields.skipped,
          options: [skip],
          ...(edition.skipped && { initial_options: [skip] }),
        },
      },
    ],
  };
}

/** What `/digest` says to anybody: when the next one leaves, and how they want it. */
export function presentOwnChoice(next: string, chosen: string, forFacilitators: boolean): Message {
  const options = messages.choices.map(([value, text]) => ({ text: plain(text), value }));
  const initial = options.find(({ value }) => value === chosen);
  return {
    text: next,
    blocks: [
      ...sections(next),
      {
        type: 'actions',
        elements: [
          {
            type: 'radio_buttons',
            action_id: digestActions.choice,
            options,
            initial_option: initial,
          },
        ],
      },
      ...(forFacilitators ? [context(messages.facilitatorsHelp)] : []),
    ],
  };
}

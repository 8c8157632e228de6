import type { Button, ModalView } from '@slack/types';
import type { Message } from '../../delivery/outgoing.ts';
import { button, context, divider, row, sections } from '../../slack/blocks.ts';
import {
  type Choice,
  checkbox,
  input,
  modal,
  multiSelect,
  radioButtons,
  textInput,
} from '../../slack/forms.ts';
import { digestActions } from '../actions.ts';
import type { DigestContent } from '../content.ts';
import type { Edition } from '../editions.ts';
import { formMessages as digestMessages } from '../form-messages.ts';
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

/** The letter as it would leave, with what facilitators may do about it. */
export async function presentPreview(slot: Slot, channel: string, letters: Letters): Promise<Message> {
  const gone = await letters.goneOn(slot.day);
  if (gone !== undefined)
    return { text: digestMessages.gone(gone), blocks: sections(digestMessages.gone(gone)) };
  const [edition, letter, zone] = await Promise.all([
    letters.edition(slot.day),
    letters.inChannel(channel).then((audience) => letters.write(slot, audience)),
    letters.zoneOf(),
  ]);
  const state = edition.skipped
    ? digestMessages.isSkipped(slot.day)
    : letter
      ? digestMessages.leaves(slot.dueAt, zone, channel)
      : digestMessages.nothingToSay(slot.dueAt, zone);
  return {
    text: state,
    blocks: [
      ...sections(state),
      ...(letter ? [divider, ...letter.blocks, divider] : []),
      row(...buttons(slot.day, edition)),
    ],
  };
}

function buttons(day: string, { skipped }: Edition): Button[] {
  return [
    button(digestActions.prepare, digestMessages.prepare, day),
    skipped
      ? button(digestActions.restore, digestMessages.restore, day)
      : button(digestActions.skip, digestMessages.skip, day),
  ];
}

/** The form in which facilitators write an introduction and leave items out. */
export function prepareView(day: string, edition: Edition, content: DigestContent | undefined): ModalView {
  const items = (content ? itemsOf(content) : []).map(({ id, label }): Choice => [id, label]);
  const leftOut = multiSelect(items, edition.leftOut, digestMessages.leftOutPlaceholder);
  return modal({
    id: views.prepare,
    metadata: day,
    title: digestMessages.prepareTitle,
    submit: digestMessages.save,
    blocks: [
      input(fields.intro, digestMessages.intro, textInput(longestIntro, edition.intro, { multiline: true }), {
        optional: true,
      }),
      ...(items.length > 0
        ? [input(fields.leftOut, digestMessages.leftOut, leftOut, { optional: true })]
        : []),
      input(fields.skipped, digestMessages.thisWeek, checkbox(digestMessages.skipOption, edition.skipped), {
        optional: true,
      }),
    ],
  });
}

/** What `/digest` says to anybody: when the next one leaves, and how they want it. */
export function presentOwnChoice(next: string, chosen: string, forFacilitators: boolean): Message {
  const choices = { ...radioButtons(digestMessages.choices, chosen), action_id: digestActions.choice };
  return {
    text: next,
    blocks: [
      ...sections(next),
      row(choices),
      ...(forFacilitators ? [context(digestMessages.facilitatorsHelp)] : []),
    ],
  };
}

import type {
  Checkboxes,
  ConversationsSelect,
  Datepicker,
  InputBlock,
  KnownBlock,
  ModalView,
  MultiStaticSelect,
  MultiUsersSelect,
  PlainTextInput,
  PlainTextOption,
  RadioButtons,
  StaticSelect,
  Timepicker,
} from '@slack/types';
import { plain, sections } from './blocks.ts';
import { modalWords } from './messages.ts';
import { truncate } from './mrkdwn.ts';

/*
 * Windows (modals): building them, and reading what was filled in. Each input has one name, which is both its block
 * id and its action id: a listener and the reader know it by that name alone.
 */

/** Slack's own limits: options of a menu; characters of an option's label and value. */
const mostOptions = 100;
const longestOption = 75;
const longestOptionValue = 150;

interface Modal {
  /** Callback id; none for a window that is only read. */
  id?: string;
  /** Slack takes at most 24 characters in the title and the buttons. */
  title: string;
  submit?: string;
  /** « Annuler » where there is something to submit, « Fermer » elsewhere, unless it is said. */
  close?: string;
  /** What the window is about, handed back with it: see {@link metadataOf}. */
  metadata?: unknown;
  /** Whether Slack tells when it is closed without being submitted. */
  notifyOnClose?: boolean;
  blocks: KnownBlock[];
}

export function modal({ id, title, submit, close, metadata, notifyOnClose, blocks }: Modal): ModalView {
  return {
    type: 'modal',
    callback_id: id,
    private_metadata: metadata === undefined ? undefined : JSON.stringify(metadata),
    title: plain(title),
    submit: submit === undefined ? undefined : plain(submit),
    close: plain(close ?? (submit === undefined ? modalWords.close : modalWords.cancel)),
    notify_on_close: notifyOnClose,
    blocks,
  };
}

/** A window that only says something, in mrkdwn. */
export const noticeModal = (title: string, text: string): ModalView =>
  modal({ title, blocks: sections(text) });

/** What a window was given as `metadata`. The caller names its type: Capi alone wrote it. */
export function metadataOf<T>({ private_metadata }: { private_metadata: string }): T {
  return JSON.parse(private_metadata) as T;
}

interface InputOptions {
  hint?: string;
  optional?: boolean;
  /** Tells Capi of each change while the window is open. */
  dispatch?: boolean;
}

/** An input with its label. Its name is given to its block and to its element. */
export function input(
  name: string,
  label: string,
  element: InputBlock['element'],
  { hint, optional, dispatch }: InputOptions = {},
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    hint: hint === undefined ? undefined : plain(hint),
    optional,
    dispatch_action: dispatch,
    element: { ...element, action_id: name },
  };
}

/** @param longest characters that may be typed; what is filled in is cut to them */
export function textInput(
  longest: number,
  value?: string,
  more: Partial<PlainTextInput> = {},
): PlainTextInput {
  return {
    type: 'plain_text_input',
    max_length: longest,
    initial_value: value?.slice(0, longest) || undefined,
    ...more,
  };
}

export const datePicker = (day?: string): Datepicker => ({ type: 'datepicker', initial_date: day });

export const timePicker = (time?: string): Timepicker => ({ type: 'timepicker', initial_time: time });

/** What may be chosen: the value handed back, and its label. */
export type Choice = readonly [value: string, label: string];

const optionOf = ([value, label]: Choice): PlainTextOption => ({
  value: value.slice(0, longestOptionValue),
  text: plain(truncate(label, longestOption)),
});

function optionsOf(choices: readonly Choice[], chosen: readonly string[]) {
  const options = choices.slice(0, mostOptions).map(optionOf);
  const initial = options.filter(({ value }) => value !== undefined && chosen.includes(value));
  return { options, initial: initial.length > 0 ? initial : undefined };
}

/** One of several, as a menu. */
export function select(choices: readonly Choice[], chosen?: string): StaticSelect {
  const { options, initial } = optionsOf(choices, chosen === undefined ? [] : [chosen]);
  return { type: 'static_select', options, initial_option: initial?.[0] };
}

/** One of a few, all in sight. */
export function radioButtons(choices: readonly Choice[], chosen?: string): RadioButtons {
  const { options, initial } = optionsOf(choices, chosen === undefined ? [] : [chosen]);
  return { type: 'radio_buttons', options, initial_option: initial?.[0] };
}

/** Any of several, as a menu. */
export function multiSelect(
  choices: readonly Choice[],
  chosen: readonly string[] = [],
  placeholder?: string,
): MultiStaticSelect {
  const { options, initial } = optionsOf(choices, chosen);
  return {
    type: 'multi_static_select',
    options,
    initial_options: initial,
    placeholder: placeholder === undefined ? undefined : plain(placeholder),
  };
}

/** A single box to tick: see `isTicked` of {@link FormValues}. */
export function checkbox(label: string, isTicked = false): Checkboxes {
  const { options, initial } = optionsOf([['yes', label]], isTicked ? ['yes'] : []);
  return { type: 'checkboxes', options, initial_options: initial };
}

export function usersSelect(
  users: readonly string[],
  placeholder: string,
  more: Partial<MultiUsersSelect> = {},
): MultiUsersSelect {
  return {
    type: 'multi_users_select',
    placeholder: plain(placeholder),
    initial_users: users.length > 0 ? [...users] : undefined,
    ...more,
  };
}

/** A public or private channel. */
export function channelSelect(
  channel?: string,
  more: Partial<ConversationsSelect> = {},
): ConversationsSelect {
  return {
    type: 'conversations_select',
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    initial_conversation: channel,
    ...more,
  };
}

/** What Slack says of an input, whatever its kind. */
interface InputState {
  value?: string | null;
  selected_option?: { value?: string } | null;
  selected_options?: readonly { value?: string }[] | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_conversation?: string | null;
  selected_user?: string | null;
  selected_users?: readonly string[] | null;
}

/** `view.state.values`: by block, then by action. */
export type FormState = Readonly<Record<string, Readonly<Record<string, InputState>>>>;

/** What a window holds, by the names of its inputs. */
export interface FormValues {
  /** The names of its inputs. */
  names: readonly string[];
  /** What was typed or chosen, trimmed; undefined when nothing was. */
  value(name: string): string | undefined;
  /** The same as it was typed; empty when nothing was. */
  text(name: string): string;
  /** Everything that was chosen. */
  values(name: string): string[];
  isTicked(name: string): boolean;
}

export function formValues(view: { state: { values: unknown } }): FormValues {
  const state = view.state.values as FormState;
  const stateOf = (name: string): InputState => Object.values(state[name] ?? {})[0] ?? {};
  const held = (name: string): string => {
    const of = stateOf(name);
    return (
      of.value ??
      of.selected_option?.value ??
      of.selected_date ??
      of.selected_time ??
      of.selected_conversation ??
      of.selected_user ??
      ''
    );
  };
  const values = (name: string): string[] => {
    const { selected_options: options, selected_users: users } = stateOf(name);
    return [...(users ?? []), ...(options ?? []).flatMap(({ value }) => value ?? [])];
  };
  return {
    names: Object.keys(state),
    value: (name) => held(name).trim() || undefined,
    text: held,
    values,
    isTicked: (name) => values(name).length > 0,
  };
}

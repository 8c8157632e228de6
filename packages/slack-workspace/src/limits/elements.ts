import { z } from 'zod';
import {
  actionId,
  checkOptions,
  confirm,
  LONGEST_ID,
  markedOption,
  option,
  optionSource,
  overflowOption,
  plainText,
  url,
} from './composition.ts';

/** Limits of Slack's block elements (Slack's reference of Block Kit). */

const acting = { action_id: actionId, confirm: confirm.optional() };
const focusing = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(150).optional() };
const label75 = z.string().max(75).optional();
const value2000 = z.string().max(2000);

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  value: value2000.optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: label75,
  ...acting,
});

const image = z.strictObject({
  type: z.literal('image'),
  image_url: url,
  alt_text: z.string().min(1).max(2000),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  options: z.array(overflowOption).min(1).max(5),
  ...acting,
});

const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    options: z.array(markedOption).min(1).max(10),
    initial_options: z.array(markedOption).min(1).optional(),
    ...acting,
    ...focusing,
  })
  .superRefine(checkOptions);

const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    options: z.array(markedOption).min(1).max(10),
    initial_option: markedOption.optional(),
    ...acting,
    ...focusing,
  })
  .superRefine(checkOptions);

const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...optionSource,
    initial_option: option.optional(),
    ...placeholder,
    ...acting,
    ...focusing,
  })
  .superRefine(checkOptions);

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...optionSource,
    initial_options: z.array(option).min(1).optional(),
    max_selected_items: z.int().min(1).optional(),
    ...placeholder,
    ...acting,
    ...focusing,
  })
  .superRefine(checkOptions);

const id = z.string().min(1).max(LONGEST_ID);
const one = { ...placeholder, ...acting, ...focusing };
const several = { max_selected_items: z.int().min(1).optional(), ...one };
const ids = z.array(id).min(1).optional();
const conversationFields = {
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
};

const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  initial_user: id.optional(),
  ...one,
});
const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  initial_users: ids,
  ...several,
});
const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  initial_channel: id.optional(),
  response_url_enabled: z.boolean().optional(),
  ...one,
});
const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  initial_channels: ids,
  ...several,
});
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  initial_conversation: id.optional(),
  response_url_enabled: z.boolean().optional(),
  ...conversationFields,
  ...one,
});
const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  initial_conversations: ids,
  ...conversationFields,
  ...several,
});

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  initial_date: z.iso.date('must be a date such as 2027-03-02').optional(),
  ...one,
});
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30')
    .optional(),
  timezone: z.string().optional(),
  ...one,
});
const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  ...acting,
  ...focusing,
});

const dispatching = {
  action_id: actionId,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .optional(),
    })
    .optional(),
  ...placeholder,
  ...focusing,
};
const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
  ...dispatching,
});
const numberInput = z.strictObject({
  type: z.literal('number_input'),
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
  ...dispatching,
});
const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  initial_value: z.string().optional(),
  ...dispatching,
});
const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  initial_value: z.string().optional(),
  ...dispatching,
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: value2000,
  accessibility_label: label75,
});
const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});
const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  icon: z.enum(['trash']),
  text: plainText(75),
  value: value2000.optional(),
  visible_to_user_ids: z.array(id).optional(),
  accessibility_label: label75,
  ...acting,
});

const menus = [
  staticSelect,
  multiStaticSelect,
  usersSelect,
  multiUsersSelect,
  channelsSelect,
  multiChannelsSelect,
  conversationsSelect,
  multiConversationsSelect,
] as const;

/** Beside a section's text. */
export const accessory = z.discriminatedUnion('type', [
  button,
  image,
  overflow,
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  ...menus,
]);

/** In an `actions` block. */
export const action = z.discriminatedUnion('type', [
  button,
  overflow,
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  datetimepicker,
  ...menus,
]);

/** In an `input` block. */
export const input = z.discriminatedUnion('type', [
  plainTextInput,
  numberInput,
  emailInput,
  urlInput,
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  datetimepicker,
  ...menus,
]);

/** In a `context` block. */
export const contextElement = z.discriminatedUnion('type', [
  image,
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(3000),
    verbatim: z.boolean().optional(),
  }),
  plainText(3000),
]);

/** In a `context_actions` block. */
export const contextAction = z.discriminatedUnion('type', [feedbackButtons, iconButton]);

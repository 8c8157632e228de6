import { describe, expect, test } from 'vitest';
import { areTooLong, blockProblems } from '../src/limits/blocks.ts';
import { isTooLarge, viewProblems } from '../src/limits/views.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (extra: object = {}) => ({ type: 'button', text: plain('Oui'), action_id: 'yes', ...extra });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string) => ({ text: plain(value), value });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const input = (element: object, extra: object = {}) => ({
  type: 'input',
  label: plain('Nom'),
  element,
  ...extra,
});

test('what Slack takes passes', () => {
  const blocks = [
    { type: 'header', text: plain('x'.repeat(150)) },
    section('x'.repeat(3000)),
    { type: 'section', fields: times(10, () => mrkdwn('x')), accessory: button() },
    { type: 'divider' },
    { type: 'context', elements: times(10, () => mrkdwn('x')) },
    actions(...times(25, (index) => button({ action_id: `b${index}` }))),
    { type: 'markdown', text: '**gras**' },
    { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] },
    input({ type: 'plain_text_input', action_id: 'name' }),
    actions({ type: 'static_select', action_id: 's', options: [option('a')], initial_option: option('a') }),
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'useful',
          positive_button: { text: plain('Utile'), value: 'yes' },
          negative_button: { text: plain('Pas utile'), value: 'no' },
        },
      ],
    },
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }],
    },
  ];

  expect(blockProblems(blocks, 'message')).toEqual([]);
});

describe('what Slack refuses is refused in its words', () => {
  test.each([
    [
      '51 blocks',
      times(51, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    [
      'a long section',
      [section('x'.repeat(3001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['an empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    [
      'a section without text',
      [{ type: 'section' }],
      'missing required field: text or fields [json-pointer:/blocks/0]',
    ],
    [
      'a long header',
      [{ type: 'header', text: plain('x'.repeat(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header with marks',
      [{ type: 'header', text: mrkdwn('x') }],
      'must be plain_text [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a long label of a button',
      [actions(button({ text: plain('x'.repeat(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long value',
      [actions(button({ value: 'x'.repeat(2001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      '26 actions',
      [actions(...times(26, (index) => button({ action_id: `b${index}` })))],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      '11 elements of context',
      [{ type: 'context', elements: times(11, () => mrkdwn('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      '11 fields',
      [{ type: 'section', fields: times(11, () => mrkdwn('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      '6 options of an overflow',
      [actions({ type: 'overflow', options: times(6, (index) => option(`${index}`)) })],
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    ['an unknown block', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
    ['a block without type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'an element in the wrong block',
      [actions({ type: 'plain_text_input' })],
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an unknown property',
      [{ type: 'divider', color: 'red' }],
      'invalid additional property: color [json-pointer:/blocks/0]',
    ],
    [
      'a missing property',
      [{ type: 'image', image_url: 'https://x.fr/a.png' }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a wrong address',
      [actions(button({ url: 'javascript:alert(1)' }))],
      'must be a valid url [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'an initial option out of the options',
      [actions({ type: 'static_select', options: [option('a')], initial_option: option('b') })],
      'initial options must match the options [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a wrong date',
      [actions({ type: 'datepicker', initial_date: '2027-02-30' })],
      'must be a date such as 2027-03-02 [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'twice the same block_id',
      times(2, () => ({ type: 'divider', block_id: 'a' })),
      'block_id `a` already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'twice the same action_id',
      [actions(button(), button())],
      'action_id `yes` already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'an alert in a message',
      [{ type: 'alert', text: plain('x') }],
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
    [
      'a text that is none',
      [{ type: 'markdown', text: 3 }],
      'must provide a string [json-pointer:/blocks/0/text]',
    ],
  ])('%s', (_, blocks, problem) => {
    expect(blockProblems(blocks, 'message')).toContain(problem);
  });
});

test('all texts of a message together stay under 13,200 characters', () => {
  expect(areTooLong(times(4, () => section('x'.repeat(3000))))).toBe(false);
  expect(areTooLong(times(5, () => section('x'.repeat(3000))))).toBe(true);
});

const modal = (extra: object = {}) => ({
  type: 'modal',
  title: plain('Une visite'),
  blocks: [section('x')],
  ...extra,
});

test.each([
  [
    'a long title',
    modal({ title: plain('x'.repeat(25)) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  [
    'long private metadata',
    modal({ private_metadata: 'x'.repeat(3001) }),
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ],
  [
    '101 blocks',
    modal({ blocks: times(101, () => ({ type: 'divider' })) }),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  [
    'inputs without a button',
    modal({ blocks: [input({ type: 'plain_text_input' })] }),
    'submit is required when an input is in blocks [json-pointer:/view/submit]',
  ],
  [
    'markdown in a modal',
    modal({ blocks: [{ type: 'markdown', text: 'x' }] }),
    'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
  ],
  [
    'what Slack adds to views',
    modal({ hash: 'x' }),
    'invalid additional property: hash [json-pointer:/view]',
  ],
])('a modal with %s is refused', (_, view, problem) => {
  expect(viewProblems(view, 'modal')).toContain(problem);
});

test('a modal and a Home tab that Slack takes pass', () => {
  const blocks = [input({ type: 'datepicker', action_id: 'day' }), { type: 'alert', text: plain('x') }];
  expect(viewProblems(modal({ blocks, submit: plain('Envoyer') }), 'modal')).toEqual([]);
  expect(viewProblems({ type: 'home', blocks: [section('x')] }, 'home')).toEqual([]);
});

test('a view weighs 250 kB at most', () => {
  expect(isTooLarge(modal())).toBe(false);
  expect(isTooLarge(modal({ blocks: times(99, () => section('x'.repeat(2900))) }))).toBe(true);
});

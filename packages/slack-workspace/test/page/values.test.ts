import type { AnyBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { actValue, collectValues, heldValue, stateOf } from '../../page/blocks/values.ts';

const option = (value: string) => ({ text: { type: 'plain_text' as const, text: value }, value });
const input = (blockId: string, element: object): AnyBlock =>
  ({
    type: 'input',
    block_id: blockId,
    label: option('x').text,
    element: { action_id: 'a', ...element },
  }) as AnyBlock;

describe('the values of a view', () => {
  it.each([
    [{ type: 'plain_text_input' }, { value: null }],
    [{ type: 'plain_text_input', initial_value: 'Castres' }, { value: 'Castres' }],
    [{ type: 'number_input', initial_value: '12' }, { value: '12' }],
    [{ type: 'static_select', initial_option: option('v') }, { selected_option: option('v') }],
    [{ type: 'multi_static_select' }, { selected_options: [] }],
    [{ type: 'users_select', initial_user: 'U1' }, { selected_user: 'U1' }],
    [{ type: 'conversations_select' }, { selected_conversation: null }],
    [{ type: 'multi_channels_select', initial_channels: ['C1'] }, { selected_channels: ['C1'] }],
    [{ type: 'checkboxes', initial_options: [option('v')] }, { selected_options: [option('v')] }],
    [{ type: 'radio_buttons' }, { selected_option: null }],
    [{ type: 'datepicker', initial_date: '2027-03-02' }, { selected_date: '2027-03-02' }],
    [{ type: 'timepicker' }, { selected_time: null }],
    [{ type: 'datetimepicker', initial_date_time: 1803628800 }, { selected_date_time: 1803628800 }],
  ])('%j starts as %j', (element, state) => {
    expect(collectValues([input('b', element)], {})).toEqual({ b: { a: { type: element.type, ...state } } });
  });

  it('keeps what was typed while block, action and kind stay the same', () => {
    const typed = { b: { a: { type: 'plain_text_input', value: 'typed' } } };
    expect(collectValues([input('b', { type: 'plain_text_input' })], typed)).toEqual(typed);
    expect(
      collectValues([input('b2', { type: 'plain_text_input' })], typed)['b2']?.['a']?.['value'],
    ).toBeNull();
    expect(collectValues([input('b', { type: 'number_input' })], typed)['b']?.['a']?.['value']).toBeNull();
  });

  it('counts elements of sections and actions, and no button', () => {
    const blocks = [
      { type: 'section', block_id: 's', accessory: { type: 'datepicker', action_id: 'when' } },
      {
        type: 'actions',
        block_id: 'x',
        elements: [
          { type: 'button', action_id: 'go' },
          { type: 'static_select', action_id: 'which' },
        ],
      },
      { type: 'context', block_id: 'c', elements: [{ type: 'mrkdwn', text: 'x' }] },
    ] as AnyBlock[];
    const values = collectValues(blocks, {});
    expect(Object.keys(values)).toEqual(['s', 'x']);
    expect(Object.keys(values['x'] ?? {})).toEqual(['which']);
  });

  it('reads back what it wrote', () => {
    const element = { type: 'radio_buttons' };
    expect(heldValue(element, stateOf(element, option('v')))).toEqual(option('v'));
    expect(heldValue(element, stateOf(element, undefined))).toBeUndefined();
  });

  it('sends options by their value', () => {
    expect(actValue(option('v'))).toBe('v');
    expect(actValue([option('v'), option('w')])).toEqual(['v', 'w']);
    expect(actValue('2027-03-02')).toBe('2027-03-02');
    expect(actValue(['U1'])).toEqual(['U1']);
    expect(actValue(undefined)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { concerns } from '../../src/slack/concerns.ts';

const matters = concerns('U0CAPI');

describe('Capi is concerned by', () => {
  it.each([
    ['a direct message', { type: 'message', channel_type: 'im', text: 'bonjour' }],
    [
      'a message in a thread, which may be one of its own',
      { type: 'message', thread_ts: '1.0', text: 'et après ?' },
    ],
    ['a mention, as a message', { type: 'message', text: 'dis, <@U0CAPI> ?' }],
    ['a mention', { type: 'app_mention', text: '<@U0CAPI>' }],
    ['somebody joining', { type: 'member_joined_channel' }],
  ])('%s', (_, event) => {
    expect(matters({ event })).toBe(true);
  });

  it('nothing that members write to one another in a channel', () => {
    expect(
      matters({ event: { type: 'message', channel_type: 'channel', text: 'on se voit demain ?' } }),
    ).toBe(false);
    expect(matters({ event: { type: 'message', text: 'merci <@U2>' } })).toBe(false);
  });

  it('nothing that it wrote itself', () => {
    expect(matters({ event: { type: 'message', user: 'U0CAPI', thread_ts: '1.0', text: 'voilà' } })).toBe(
      false,
    );
  });

  it('nothing that is not an event', () => {
    expect(matters({})).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  askedText,
  type IncomingMessage,
  isAddressed,
  questionFrom,
} from '../../../src/ask/slack/addressed.ts';

const capi = 'U0CAPI';

function aMessage(over: Partial<IncomingMessage>): IncomingMessage {
  return {
    type: 'message',
    channel: 'C1',
    channel_type: 'channel',
    user: 'U1',
    text: 'bonjour',
    ts: '2.0',
    ...over,
  };
}

const addressed = (over: Partial<IncomingMessage>, answeredBefore = false) => {
  const question = questionFrom(aMessage(over));
  return question !== undefined && isAddressed(question, capi, answeredBefore);
};

describe('Capi takes as a question', () => {
  it.each<[string, Partial<IncomingMessage>, boolean]>([
    ['a mention', { text: `<@${capi}> c’est quand ?` }, false],
    ['a mention that came as app_mention', { type: 'app_mention', text: `<@${capi}> ?` }, false],
    ['a direct message', { channel: 'D1', channel_type: 'im' }, false],
    ['the next message of somebody it answered in this thread', { thread_ts: '1.0' }, true],
    ['what somebody says with /me', { subtype: 'me_message', text: `_demande à <@${capi}> l’heure_` }, false],
    ['a mention sent to the channel as well', { subtype: 'thread_broadcast', text: `<@${capi}> ?` }, false],
  ])('%s', (_, message, answeredBefore) => {
    expect(addressed(message, answeredBefore)).toBe(true);
  });
});

describe('Capi keeps quiet on', () => {
  it.each<[string, Partial<IncomingMessage>, boolean]>([
    ['a message between members', {}, false],
    ['a thread in which it never answered this person', { thread_ts: '1.0' }, false],
    ['a message to someone else in its thread', { thread_ts: '1.0', text: 'et toi <@U2> ?' }, true],
    ['an emoji in its thread', { thread_ts: '1.0', text: ':+1:' }, true],
    ['a link in its thread', { thread_ts: '1.0', text: '<https://ptce.example>' }, true],
    ['a call to everybody in its thread', { thread_ts: '1.0', text: '<!here> qui vient ?' }, true],
    ['a mention in somebody else’s words', { text: `&gt; <@${capi}> c’est quand ?` }, false],
    ['what Slack itself says', { user: 'USLACKBOT', text: `<@${capi}> ?` }, false],
    ['an edited message', { subtype: 'message_changed', text: `<@${capi}> ?` }, false],
    ['another bot', { bot_id: 'B1', text: `<@${capi}> ?` }, false],
    ['a message of nobody', { user: undefined, text: `<@${capi}> ?` } as unknown as IncomingMessage, false],
  ])('%s', (_, message, answeredBefore) => {
    expect(addressed(message, answeredBefore)).toBe(false);
  });
});

describe('the answer goes', () => {
  it('under the question', () => {
    expect(questionFrom(aMessage({ ts: '5.0' }))?.thread).toBe('5.0');
  });

  it('into the thread in which it was asked', () => {
    expect(questionFrom(aMessage({ ts: '5.0', thread_ts: '1.0' }))?.thread).toBe('1.0');
  });
});

describe('what is asked', () => {
  it.each([
    ['les 3 missions ? :tada:', 'les 3 missions ?'],
    ['merci :pray::skin-tone-3:', 'merci'],
    ['à 9:30:00 ?', 'à 9:30:00 ?'],
    [':+1:', ''],
  ])('in « %s » is « %s »', (text, asked) => {
    expect(askedText(text)).toBe(asked);
  });
});

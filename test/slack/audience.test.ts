import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createAudiences } from '../../src/slack/audience.ts';
import { type Fault, slackApi } from '../support/slack-api.ts';
import { aWebClient } from '../support/web-client.ts';

const people = [
  { id: 'Umember' },
  { id: 'Uguest', is_restricted: true },
  { id: 'Ustranger', is_stranger: true },
];

type Channels = Record<
  string,
  { members: string[]; is_ext_shared?: boolean; is_pending_ext_shared?: boolean }
>;

/** The four methods that audiences ask, over a small world: people and members come one a page. */
function aSlack(channels: Channels) {
  const asked = slackApi.allows('conversations.info', ({ channel }) => {
    const found = channels[String(channel)];
    return found ? { channel: found } : { ok: false, error: 'channel_not_found' };
  });
  slackApi.allows('conversations.members', ({ channel, cursor }) => {
    return pageOf(channels[String(channel)]?.members ?? [], cursor);
  });
  slackApi.allows('users.list', ({ cursor }) => pageOf(people, cursor));
  slackApi.allows('users.info', ({ user }) => {
    const found = people.find((person) => person.id === user);
    return found ? { user: found } : { ok: false, error: 'user_not_found' };
  });
  let now = new Date('2026-11-23T09:00:00Z');
  return {
    audiences: createAudiences(aWebClient(), { now: () => now }, createLog('silent')),
    asked,
    pass(minutes: number) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

function pageOf<T>(all: readonly T[], cursor: unknown) {
  const at = Number(cursor ?? 0);
  return {
    members: all.slice(at, at + 1),
    response_metadata: { next_cursor: at + 1 < all.length ? `${at + 1}` : '' },
  };
}

describe('what may be said in a place', () => {
  it.each([
    ['a channel of members only', { members: ['Umember'] }, ['public', 'members']],
    ['a channel with a guest', { members: ['Umember', 'Uguest'] }, ['public']],
    ['a channel with somebody of another workspace', { members: ['Ustranger'] }, ['public']],
    ['a channel shared with another workspace', { members: ['Umember'], is_ext_shared: true }, ['public']],
    ['a channel about to be shared', { members: ['Umember'], is_pending_ext_shared: true }, ['public']],
  ])('in %s', async (_, channel, expected) => {
    const { audiences } = aSlack({ C1: channel });

    expect([...(await audiences.ofChannel('C1'))]).toEqual(expected);
  });

  it('is public only where Slack does not tell who reads', async () => {
    const { audiences } = aSlack({});

    expect([...(await audiences.ofChannel('Cunknown'))]).toEqual(['public']);
  });

  it.each([
    ['Umember', ['public', 'members']],
    ['Uguest', ['public']],
    ['Unobody', ['public']],
  ])('to %s alone', async (user, expected) => {
    const { audiences } = aSlack({});

    expect([...(await audiences.ofPerson(user))]).toEqual(expected);
  });

  it.each<[string, Fault]>([
    ['says « too many »', { kind: 'rateLimited', retryAfterSeconds: 0 }],
    ['fails', { kind: 'http', status: 500 }],
    ['hangs up', { kind: 'lostReply' }],
  ])('is what its readers may read when Slack %s once', async (_, fault) => {
    for (const method of ['conversations.info', 'conversations.members', 'users.list'])
      slackApi.fails(method, fault);
    const { audiences } = aSlack({ C1: { members: ['Umember'] } });

    expect([...(await audiences.ofChannel('C1'))]).toEqual(['public', 'members']);
  });

  it.each(['conversations.info', 'conversations.members', 'users.list'])(
    'is public only while %s fails, and looked at anew the next time',
    async (method) => {
      for (let attempt = 0; attempt < 3; attempt += 1) slackApi.fails(method, { kind: 'http', status: 500 });
      const { audiences } = aSlack({ C1: { members: ['Umember'] } });

      expect([...(await audiences.ofChannel('C1'))]).toEqual(['public']);
      expect([...(await audiences.ofChannel('C1'))]).toEqual(['public', 'members']);
    },
  );

  it('is public only without the scope to see who reads', async () => {
    slackApi.expects('conversations.members', { ok: false, error: 'missing_scope' });
    const { audiences } = aSlack({ C1: { members: ['Umember'] } });

    expect([...(await audiences.ofChannel('C1'))]).toEqual(['public']);
  });

  it('is remembered for some minutes, and looked at anew when somebody joins', async () => {
    const channel = { members: ['Umember'] };
    const { audiences, asked, pass } = aSlack({ C1: channel });
    await audiences.ofChannel('C1');
    await audiences.ofChannel('C1');
    expect(asked).toHaveLength(1);

    channel.members.push('Uguest');
    audiences.forget('C1');
    expect([...(await audiences.ofChannel('C1'))]).toEqual(['public']);

    channel.members.pop();
    pass(6);
    expect([...(await audiences.ofChannel('C1'))]).toEqual(['public', 'members']);
  });
});

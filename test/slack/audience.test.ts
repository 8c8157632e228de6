import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createAudiences } from '../../src/slack/audience.ts';
import type { WebClient } from '../../src/slack/web-client.ts';

const people = [
  { id: 'Umember' },
  { id: 'Uguest', is_restricted: true },
  { id: 'Ustranger', is_stranger: true },
];

/** The four methods that audiences ask, over a small world. */
function aSlack(
  channels: Record<string, { members: string[]; is_ext_shared?: boolean; is_pending_ext_shared?: boolean }>,
) {
  const calls: string[] = [];
  const client = {
    users: {
      list: async () => ({ members: people }),
      info: async ({ user }: { user: string }) => {
        calls.push(`users.info ${user}`);
        return { user: people.find((person) => person.id === user) };
      },
    },
    conversations: {
      info: async ({ channel }: { channel: string }) => {
        calls.push(`conversations.info ${channel}`);
        if (!channels[channel]) throw new Error('channel_not_found');
        return { channel: channels[channel] };
      },
      members: async ({ channel }: { channel: string }) => ({ members: channels[channel]?.members }),
    },
  };
  let now = new Date('2026-11-23T09:00:00Z');
  const clock = { now: () => now };
  const pass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  return {
    audiences: createAudiences(client as unknown as WebClient, clock, createLog('silent')),
    calls,
    pass,
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

  it('is remembered for some minutes, and looked at anew when somebody joins', async () => {
    const channel = { members: ['Umember'] };
    const { audiences, calls, pass } = aSlack({ C1: channel });
    await audiences.ofChannel('C1');
    await audiences.ofChannel('C1');
    expect(calls).toEqual(['conversations.info C1']);

    channel.members.push('Uguest');
    audiences.forget('C1');
    expect([...(await audiences.ofChannel('C1'))]).toEqual(['public']);

    channel.members.pop();
    pass(6);
    expect([...(await audiences.ofChannel('C1'))]).toEqual(['public', 'members']);
  });
});

import { describe, expect, it } from 'vitest';
import { createDelivery } from '../../src/delivery/delivery.ts';
import type { Incident } from '../../src/delivery/outgoing.ts';
import { createLog } from '../../src/log.ts';
import { createNotices } from '../../src/slack/facilitator-notices.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { FakeSlack } from '../support/fake-slack.ts';

function noticesTo(channel: string | undefined) {
  const slack = new FakeSlack();
  const clock = { now: () => new Date('2026-11-23T09:00:00Z') };
  const delivery = createDelivery({
    client: slack.client,
    store: createMemoryStore(),
    clock,
    log: createLog('silent'),
    sleep: async () => {},
  });
  const roles = {
    channel,
    isFacilitator: async () => true,
    facilitators: async () => ['U1', 'U2'],
    forget: () => {},
  };
  const nameOf = async (key: string) => (key === 'visit:1' ? 'le rappel' : undefined);
  return { slack, notices: createNotices({ delivery, roles, clock, nameOf }) };
}

const late: Incident = { kind: 'too-late', key: 'visit:1', channel: 'C9' };

describe('facilitators are told of incident', () => {
  it('once, in their channel, with the post in words', async () => {
    const { slack, notices } = noticesTo('C1');

    await notices.tellIncident(late);
    await notices.tellIncident(late);

    expect(slack.messages.map(({ channel }) => channel)).toEqual(['C1']);
    expect(slack.textsIn('C1')[0]).toContain('Je n’ai pas pu publier à temps le rappel (<#C9>)');
  });

  it('each in private without a channel', async () => {
    const { slack, notices } = noticesTo(undefined);

    await notices.tellIncident({ kind: 'channel-archived', channel: 'C9', error: 'is_archived' });

    expect(slack.messages.map(({ channel }) => channel)).toEqual(['DU1', 'DU2']);
  });

  it('each in private when their channel is the one that is lost', async () => {
    const { slack, notices } = noticesTo('C1');
    slack.fails('chat.postMessage', { error: 'is_archived' });

    await notices.tellIncident({ kind: 'channel-archived', channel: 'C1', error: 'is_archived' });

    expect(slack.messages.map(({ channel }) => channel)).toEqual(['DU1', 'DU2']);
  });

  it('not of incident in telling them', async () => {
    const { slack, notices } = noticesTo('C1');

    await notices.tellIncident({ kind: 'failed', key: 'trouble:failed:x', channel: 'C1', error: 'no' });
    await notices.tellIncident({ kind: 'suspended', error: 'token_revoked' });

    expect(slack.messages).toEqual([]);
  });
});

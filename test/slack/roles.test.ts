import { describe, expect, it } from 'vitest';
import type { FacilitatorSettings } from '../../src/config.ts';
import { MemberError } from '../../src/errors.ts';
import { createLog } from '../../src/log.ts';
import { createRoles, requireFacilitator } from '../../src/slack/roles.ts';
import { type Fault, slackApi } from '../support/slack-api.ts';
import { aWebClient } from '../support/web-client.ts';

const people = [
  { id: 'Uadmin', is_admin: true },
  { id: 'Uowner', is_owner: true },
  { id: 'Ugone', is_admin: true, deleted: true },
  { id: 'Umember' },
  { id: 'Ucapi', is_bot: true },
];

/** What Slack tells of groups and channels; a word is a refusal. */
interface World {
  group?: string[] | 'plan_upgrade_required' | 'missing_scope';
  channel?: string[] | 'channel_not_found';
}

const toldOr = (told: string[] | string | undefined, reply: (told: string[]) => object) =>
  Array.isArray(told) ? reply(told) : { ok: false, error: told ?? 'not_allowed' };

function rolesIn(world: World, settings: Partial<FacilitatorSettings>) {
  let now = new Date('2026-11-23T09:00:00Z');
  slackApi.allows('usergroups.list', () =>
    toldOr(world.group, (users) => ({ usergroups: [{ id: 'S1', handle: 'animation', users }] })),
  );
  slackApi.allows('conversations.members', () => toldOr(world.channel, (members) => ({ members })));
  slackApi.allows('users.list', { members: people });
  return {
    roles: createRoles(aWebClient(), { people: [], ...settings }, { now: () => now }, createLog('silent')),
    pass(seconds: number) {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
}

describe('who facilitates', () => {
  const both = { group: '@animation', channel: 'C1' };

  it.each<[string, World, Partial<FacilitatorSettings>, string[]]>([
    ['the group, where the plan has it', { group: ['U1'], channel: ['U2'] }, both, ['U1']],
    ['the group by its id', { group: ['U1'] }, { group: 'S1' }, ['U1']],
    ['the channel on a free plan', { group: 'plan_upgrade_required', channel: ['U2'] }, both, ['U2']],
    ['the channel without the scope', { group: 'missing_scope', channel: ['U2'] }, both, ['U2']],
    [
      'the channel when there is no such group',
      { group: ['U1'], channel: ['U2'] },
      { ...both, group: 'x' },
      ['U2'],
    ],
    ['no bot of the channel', { channel: ['U2', 'Ucapi'] }, { channel: 'C1' }, ['U2']],
    ['people named in any case', { channel: ['U2'] }, { channel: 'C1', people: ['U9'] }, ['U9', 'U2']],
    ['people named alone', {}, { people: ['U9'] }, ['U9']],
    ['nobody when the channel cannot be read', { channel: 'channel_not_found' }, { channel: 'C1' }, []],
    ['the administrators when nothing is set', {}, {}, ['Uadmin', 'Uowner']],
  ])('%s', async (_, world, settings, expected) => {
    expect(await rolesIn(world, settings).roles.facilitators()).toEqual(expected);
  });

  it.each<[string, Fault]>([
    ['says « too many »', { kind: 'rateLimited', retryAfterSeconds: 0 }],
    ['fails', { kind: 'http', status: 500 }],
    ['hangs up', { kind: 'lostReply' }],
  ])('are known all the same when Slack %s once', async (_, fault) => {
    slackApi.fails('conversations.members', fault);
    const { roles } = rolesIn({ channel: ['U2'] }, { channel: 'C1' });

    expect(await roles.facilitators()).toEqual(['U2']);
  });

  it('is nobody while Slack is down, and those of the channel once it is back', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1)
      slackApi.fails('conversations.members', { kind: 'http', status: 503 });
    const { roles, pass } = rolesIn({ channel: ['U2'] }, { channel: 'C1' });
    expect(await roles.isFacilitator('U2')).toBe(false);

    pass(5);
    expect(await roles.isFacilitator('U2')).toBe(true);
  });

  it('are all the members of a channel that Slack tells page by page', async () => {
    slackApi.allows('users.list', ({ cursor }) =>
      cursor === 'bots'
        ? { members: [{ id: 'Ubot', is_bot: true }] }
        : { members: people, response_metadata: { next_cursor: 'bots' } },
    );
    slackApi.allows('conversations.members', ({ cursor }) =>
      cursor === 'second'
        ? { members: ['U2', 'Ubot'], response_metadata: { next_cursor: '' } }
        : { members: ['U1'], response_metadata: { next_cursor: 'second' } },
    );
    const { roles } = rolesIn({}, { channel: 'C1' });

    expect(await roles.facilitators()).toEqual(['U1', 'U2']);
  });

  it('counts somebody who was just added, without asking Slack at each refusal', async () => {
    const world = { channel: ['U1'] };
    const { roles, pass } = rolesIn(world, { channel: 'C1' });
    expect(await roles.isFacilitator('U2')).toBe(false);

    world.channel.push('U2');
    expect(await roles.isFacilitator('U2')).toBe(false);
    pass(10);
    expect(await roles.isFacilitator('U2')).toBe(true);
  });

  it('looks again when somebody joins the channel', async () => {
    const world = { channel: ['U1'] };
    const { roles } = rolesIn(world, { channel: 'C1' });
    await roles.facilitators();

    world.channel.push('U2');
    roles.forget('C1');

    expect(await roles.isFacilitator('U2')).toBe(true);
  });

  it('tells anybody else whom to ask', async () => {
    const { roles } = rolesIn({ channel: ['U1', 'U3'] }, { channel: 'C1' });

    await expect(requireFacilitator(roles, 'U1')).resolves.toBeUndefined();
    const refusal: unknown = await requireFacilitator(roles, 'U2').catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(MemberError);
    expect((refusal as MemberError).message).toBe(
      'C’est l’équipe d’animation qui s’en occupe. Demandez à <@U1> ou <@U3>.',
    );
  });
});

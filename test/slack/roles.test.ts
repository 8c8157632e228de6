import { describe, expect, it } from 'vitest';
import type { FacilitatorSettings } from '../../src/config.ts';
import { MemberError } from '../../src/errors.ts';
import { createLog } from '../../src/log.ts';
import { createRoles, requireFacilitator } from '../../src/slack/roles.ts';
import type { WebClient } from '../../src/slack/web-client.ts';

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

function rolesIn(world: World, settings: Partial<FacilitatorSettings>) {
  let now = new Date('2026-11-23T09:00:00Z');
  const orRefusal = (told: string[] | string | undefined): string[] => {
    if (typeof told === 'string' || told === undefined) throw new Error(told);
    return told;
  };
  const client = {
    usergroups: {
      list: async () => ({
        usergroups: [{ id: 'S1', handle: 'animation', users: orRefusal(world.group) }],
      }),
    },
    conversations: { members: async () => ({ members: orRefusal(world.channel) }) },
    users: { list: async () => ({ members: people }) },
  };
  const clock = { now: () => now };
  return {
    roles: createRoles(
      client as unknown as WebClient,
      { people: [], ...settings },
      clock,
      createLog('silent'),
    ),
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

import { describe, expect, it } from 'vitest';
import { choose, preferencesOf } from '../../src/community/preferences.ts';
import { openCommunity } from '../../src/community/settings.ts';
import { afterQuietHours } from '../../src/delivery/quiet-hours.ts';
import { createMemoryStore } from '../../src/store/memory.ts';

describe('settings of the community', () => {
  it('are the defaults, then those of the installation, then what facilitators chose', async () => {
    const store = createMemoryStore();
    let changes = 0;
    const installed = { zone: 'Europe/Paris', channel: 'C0', facilitatorsChannel: 'C9' };
    const community = await openCommunity(store, installed, () => {
      changes += 1;
    });
    expect(await community.settings()).toEqual({
      digest: { on: true, weekday: 1, time: '09:00' },
      welcome: true,
      facilitators: [],
      ...installed,
    });

    await community.change({ channel: 'C1', zone: 'Indian/Reunion' });
    await community.change({ welcome: false });

    const { zone, channel, facilitatorsChannel } = community;
    expect({ zone, channel, facilitatorsChannel }).toEqual({
      zone: 'Indian/Reunion',
      channel: 'C1',
      facilitatorsChannel: 'C9',
    });
    expect(changes).toBe(2);
    const afterRestart = await openCommunity(store, { ...installed, channel: 'C2' });
    expect(await afterRestart.settings()).toMatchObject({ channel: 'C1', welcome: false });
    expect(afterRestart.zone).toBe('Indian/Reunion');
  });
});

describe('what a person chose', () => {
  it('is the letter in the channel and no questions, until they say otherwise', async () => {
    const store = createMemoryStore();
    expect(await preferencesOf(store, 'U1')).toEqual({ digest: 'channel', mayBeAsked: false });
    await choose(store, 'U1', { digest: 'none', mayBeAsked: true });
    expect(await preferencesOf(store, 'U1')).toMatchObject({ digest: 'none', mayBeAsked: true });
  });

  it.each([
    ['20:00', '08:00', 'Europe/Paris', '2026-11-30T20:15Z', '2026-12-01T07:00Z'],
    ['20:00', '08:00', 'Europe/Paris', '2026-11-30T06:59Z', '2026-11-30T07:00Z'],
    ['20:00', '08:00', 'Europe/Paris', '2026-11-30T07:00Z', '2026-11-30T07:00Z'],
    ['20:00', '08:00', 'Indian/Reunion', '2026-11-30T17:00Z', '2026-12-01T04:00Z'],
    ['12:00', '14:00', 'Europe/Paris', '2026-11-30T12:00Z', '2026-11-30T13:00Z'],
    ['12:00', '14:00', 'Europe/Paris', '2026-11-30T13:00Z', '2026-11-30T13:00Z'],
    ['09:00', '09:00', 'Europe/Paris', '2026-11-30T08:00Z', '2026-11-30T08:00Z'],
  ])('quiet from %s to %s in %s: what falls at %s comes at %s', (from, to, zone, at, then) => {
    expect(afterQuietHours(new Date(at), { from, to }, zone)).toEqual(new Date(then));
  });
});

import type { App } from '@slack/bolt';
import type { Capability, Contribution, Tools } from '../../capability.ts';
import type { Message } from '../../delivery/outgoing.ts';
import { localTime } from '../../time/zone.ts';
import { upcomingVisits } from '../../visits/contract.ts';
import { welcomeData, welcomed } from '../personal.ts';
import { presentWelcome } from '../present.ts';

/** Who joins the community's channel gets a short welcome in private, once. Facilitators can turn it off. */
export const welcomeCapability: Capability = {
  name: 'welcome',
  register(app: App, tools: Tools): Contribution {
    app.event('member_joined_channel', async ({ event: { channel, user } }) => welcome(channel, user, tools));
    return { personal: welcomeData };
  },
};

async function welcome(channel: string, user: string, tools: Tools): Promise<void> {
  const { store, delivery, identity, client, clock, community } = tools;
  const settings = await community.settings();
  if (channel !== settings.channel || !settings.welcome || user === identity.botUserId) return;
  if (await store.get(welcomed, user)) return;
  const { user: found } = await client.users.info({ user });
  if (found?.is_bot) return;
  // The key keeps it from being sent twice when this is begun again after a crash.
  await delivery.post({
    key: `welcome:${user}`,
    kind: 'welcome',
    channel: user,
    compose: () => compose(channel, user, tools),
  });
  await store.transact((tx) => tx.put(welcomed, user, { at: clock.now().toISOString() }));
}

async function compose(channel: string, user: string, tools: Tools): Promise<Message> {
  const { store, audiences, clock, community, knowledge } = tools;
  const now = clock.now();
  const visible = await audiences.ofPerson(user);
  const [next] = (await upcomingVisits(store, now)).filter(
    (visit) => visible.has('members') || visit.channel === channel,
  );
  return presentWelcome({
    channel,
    knowledge: knowledge(),
    visible,
    next,
    today: localTime(now, community.zone).day,
  });
}

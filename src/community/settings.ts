import { type Store, table } from '../store/store.ts';

/** When the weekly letter leaves. */
export interface DigestSettings {
  on: boolean;
  /** 0 is Sunday, 1 Monday… */
  weekday: number;
  /** `09:00`, on the clocks of `zone`. */
  time: string;
  /** IANA zone; the community's own when absent. */
  zone?: string;
}

/** What facilitators chose for their community. */
export interface CommunitySettings {
  /** Slack id of the channel that everybody reads: the letter goes there, its newcomers are welcomed. */
  channel?: string;
  /** Slack id of the place where facilitators work: previews, questions without an answer. Its members facilitate. */
  facilitatorsChannel?: string;
  /** Slack ids of facilitators, besides those whom Slack itself tells (a user group, the channel above). */
  facilitators: string[];
  /** IANA zone: « aujourd’hui », 9 o'clock. */
  zone: string;
  digest: DigestSettings;
  /** Greet by direct message those who join the channel. */
  welcome: boolean;
}

/** What the installation's own settings say, where facilitators did not choose. */
export type Installed = Pick<CommunitySettings, 'channel' | 'facilitatorsChannel' | 'zone'>;

/** The community's settings as they hold now. */
export interface Community {
  /** IANA zone. Read it when it is needed: facilitators may change it at any time. */
  readonly zone: string;
  readonly channel: string | undefined;
  readonly facilitatorsChannel: string | undefined;
  settings(): Promise<CommunitySettings>;
  /** Writes what changes; the rest stays as it was chosen, or by default. Holds everywhere once it resolves. */
  change(change: Partial<CommunitySettings>): Promise<void>;
}

/** One record, under {@link only}. */
export const communityTable = table<Partial<CommunitySettings>>('community.settings');
const only = 'community';

/** Before anybody chose: the letter leaves on Mondays at 9, once a channel is known. */
const defaultSettings: Omit<CommunitySettings, 'zone'> = {
  facilitators: [],
  digest: { on: true, weekday: 1, time: '09:00' },
  welcome: true,
};

/**
 * Reads the settings; they are kept at hand from then on.
 * @param onChange what rests on them is looked at anew
 */
export async function openCommunity(
  store: Store,
  installed: Installed,
  onChange: () => void = () => {},
): Promise<Community> {
  const settings = async (): Promise<CommunitySettings> => ({
    ...defaultSettings,
    ...installed,
    ...(await store.get(communityTable, only)),
  });
  /** No ids of people at hand: who was erased must be in the store alone. */
  const places = async (): Promise<Installed> => {
    const { facilitators: _, ...others } = await settings();
    return others;
  };
  let known = await places();
  return {
    get zone() {
      return known.zone;
    },
    get channel() {
      return known.channel;
    },
    get facilitatorsChannel() {
      return known.facilitatorsChannel;
    },
    settings,
    async change(change) {
      await store.transact(async (tx) => {
        tx.put(communityTable, only, { ...(await tx.get(communityTable, only)), ...change });
      });
      known = await places();
      onChange();
    },
  };
}

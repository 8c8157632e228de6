import { type Reader, type Store, table } from '../store/store.ts';

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
  /** Slack id of the place where facilitators work: previews, questions without an answer. */
  facilitatorsChannel?: string;
  /** Slack ids of facilitators, besides those whom Slack itself tells (a user group, the channel above). */
  facilitators: string[];
  digest: DigestSettings;
  /** Greet by direct message those who join the channel. */
  welcome: boolean;
}

/** One record, under {@link only}. */
export const communityTable = table<Partial<CommunitySettings>>('community.settings');
const only = 'community';

/** Before anybody chose: the letter leaves on Mondays at 9, once a channel is known. */
export const defaultSettings: CommunitySettings = {
  facilitators: [],
  digest: { on: true, weekday: 1, time: '09:00' },
  welcome: true,
};

/** @param installed what the installation's own settings say, where facilitators did not choose */
export async function settingsOf(
  reader: Reader,
  installed: Partial<CommunitySettings> = {},
): Promise<CommunitySettings> {
  return { ...defaultSettings, ...installed, ...(await reader.get(communityTable, only)) };
}

/** Writes what changes; the rest stays as it was chosen, or by default. */
export function changeSettings(
  store: Pick<Store, 'transact'>,
  change: Partial<CommunitySettings>,
): Promise<void> {
  return store.transact(async (tx) => {
    tx.put(communityTable, only, { ...(await tx.get(communityTable, only)), ...change });
  });
}

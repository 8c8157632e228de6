import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { CommunitySettings } from '../../community/settings.ts';

/** Ids of the clicks. */
export const actions = {
  search: 'home.search',
  missions: 'home.missions',
  timeline: 'home.timeline',
  preferences: 'home.preferences',
  community: 'home.community',
} as const;

/** What the view needs besides the state of this person. */
export interface Surroundings {
  addressOf: (message: { channel: string; ts: string }) => string | undefined;
  settings: CommunitySettings;
  /** Offsets of the community's reminders, in days. */
  reminders: readonly number[];
  /** What a post is to people, by its key. */
  names: ReadonlyMap<string, string>;
}

export const divider: KnownBlock = { type: 'divider' };

export function button(action: string, label: string, value: string, more: Partial<Button> = {}): Button {
  return {
    type: 'button',
    action_id: action,
    text: { type: 'plain_text', text: label },
    value: value.slice(0, 2_000),
    ...more,
  };
}

export const row = (...elements: Button[]): ActionsBlock => ({ type: 'actions', elements });
export const heading = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text },
});
export const context = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text }],
});
export const withButton = (text: string, accessory: Button): KnownBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: text.slice(0, 3_000) },
  accessory,
});
export const listed = (lines: readonly string[]) => lines.map((one) => `• ${one}`).join('\n');

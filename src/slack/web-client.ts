import type { webApi } from '@slack/bolt';

/** Slack's Web API client, as Bolt gives it to listeners. */
export type WebClient = webApi.WebClient;

// The smallest Bolt app that answers: what Capi's own time is compared with.
import { App } from '@slack/bolt';
const { SLACK_BOT_TOKEN: token = '', SLACK_APP_TOKEN: appToken = '', SLACK_API_URL: slackApiUrl = '', } = process.env;
const app = new App({ token, appToken, socketMode: true, clientOptions: { slackApiUrl } });
app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Bonjour' });
});
await app.start();

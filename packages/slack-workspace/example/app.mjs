// An app like any other: nothing in it knows of the stand-in but SLACK_API_URL.
import bolt from '@slack/bolt';

const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slackApiUrl } = process.env;
const app = new bolt.App({ token, appToken, socketMode: true, clientOptions: { slackApiUrl } });

app.event('app_mention', ({ event, say }) =>
  say({ text: event.text, thread_ts: event.thread_ts ?? event.ts }),
);
app.message(({ message, say }) => say(message.text ?? ''));
app.command('/echo', ({ command, ack }) => ack(command.text));
app.event('app_home_opened', ({ event, client }) =>
  client.views.publish({
    user_id: event.user,
    view: {
      type: 'home',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `Hello, <@${event.user}>.` } }],
    },
  }),
);

await app.start();
console.log('Echo is connected.');

import { beforeEach, describe, expect, it } from 'vitest';
import { createFiles } from '../../src/delivery/files.ts';
import { createPostingClient } from '../../src/delivery/posting-client.ts';
import { createLog, slackLogger } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { type Fault, slackApi } from '../support/slack-api.ts';

const file = {
  key: 'visit:1:ics',
  channel: 'U1',
  name: 'visite.ics',
  title: 'Visite',
  comment: 'Voici.',
  content: 'BEGIN:VCALENDAR',
};
const upload = 'https://files.slack.com/upload/v1/secret';
const log = createLog('silent');
let store: Store;
let waits: number[];

function someFiles() {
  return createFiles({
    client: createPostingClient('xoxb-test', { logger: slackLogger(log), timeout: 100 }),
    store,
    clock: { now: () => new Date('2027-03-02T08:00:00Z') },
    log,
    sleep: async (ms) => {
      waits.push(ms);
    },
  });
}

/** Slack takes a file as far as its last step. */
function takes(id: string) {
  const asked = slackApi.expects('files.getUploadURLExternal', { upload_url: upload, file_id: id });
  return { asked, uploaded: slackApi.expects(upload) };
}
const complete = 'files.completeUploadExternal';

beforeEach(() => {
  store = createMemoryStore();
  waits = [];
  slackApi.allows('conversations.open', ({ users }) => ({ channel: { id: `D${String(users)}` } }));
});

describe('a file', () => {
  it('is shared once, in three steps, in the conversation with the person', async () => {
    const { asked, uploaded } = takes('F1');
    const shared = slackApi.expects(complete);

    expect(await someFiles().send(file)).toBe('sent');
    expect(await someFiles().send(file)).toBe('sent');

    expect(asked).toMatchObject([{ filename: 'visite.ics', length: '15' }]);
    expect(uploaded).toMatchObject([{ content: 'BEGIN:VCALENDAR' }]);
    expect(shared).toMatchObject([
      { files: [{ id: 'F1', title: 'Visite' }], channel_id: 'DU1', initial_comment: 'Voici.' },
    ]);
    expect(await someFiles().settled('visit:1')).toEqual(['visit:1:ics']);
  });

  it.each<[string, Fault]>([
    ['the reply was lost', { kind: 'lostReply' }],
    ['Slack failed', { kind: 'http', status: 500 }],
    ['Slack hung', { kind: 'hangs', forMs: 500 }],
  ])('is looked for when %s, and not sent again when it is there', async (_, fault) => {
    takes('F1');
    slackApi.fails(complete, fault);
    expect(await someFiles().send(file)).toBe('later');
    expect(await someFiles().settled('visit:1')).toEqual([]);

    const looked = slackApi.expects('conversations.history', { messages: [{}, { files: [{ id: 'F1' }] }] });
    expect(await someFiles().send(file)).toBe('sent');

    expect(waits, 'it has had time to show').toEqual([30_000]);
    // A minute before the attempt, by our clock.
    expect(looked).toMatchObject([{ channel: 'DU1', oldest: '1803974340.000000' }]);
  });

  it('of a thread is looked for in the thread', async () => {
    const inThread = { ...file, channel: 'C1', threadTs: '1.0' };
    takes('F1');
    const lost = slackApi.fails(complete, { kind: 'lostReply' });
    await someFiles().send(inThread);

    const looked = slackApi.expects('conversations.replies', { messages: [{ files: [{ id: 'F1' }] }] });
    expect(await someFiles().send(inThread)).toBe('sent');

    expect(lost).toMatchObject([{ channel_id: 'C1', thread_ts: '1.0' }]);
    expect(looked).toMatchObject([{ channel: 'C1', ts: '1.0' }]);
  });

  it('is sent again when it is not there', async () => {
    takes('F1');
    slackApi.fails(complete, { kind: 'lostReply' });
    await someFiles().send(file);

    slackApi.expects('conversations.history', { messages: [{ files: [{ id: 'F0' }] }] });
    takes('F2');
    const shared = slackApi.expects(complete);
    expect(await someFiles().send(file)).toBe('sent');

    expect(shared).toMatchObject([{ files: [{ id: 'F2', title: 'Visite' }] }]);
  });

  it.each<[string, Fault]>([
    ['is refused', { kind: 'http', status: 500 }],
    ['is cut', { kind: 'lostReply' }],
  ])('whose upload %s is sent from the beginning later: nothing was shared', async (_, fault) => {
    slackApi.expects('files.getUploadURLExternal', { upload_url: upload, file_id: 'F1' });
    slackApi.fails(upload, fault);
    expect(await someFiles().send(file)).toBe('later');

    takes('F2');
    slackApi.expects(complete);
    expect(await someFiles().send(file)).toBe('sent');
    expect(waits).toEqual([]);
  });

  it('waits as long as Slack wants, then may be sent from the beginning', async () => {
    takes('F1');
    slackApi.fails(complete, { kind: 'rateLimited', retryAfterSeconds: 7 });
    expect(await someFiles().send(file)).toBe('later');
    expect(waits).toEqual([7_000]);

    takes('F2');
    slackApi.expects(complete);
    expect(await someFiles().send(file)).toBe('sent');
  });

  it.each([
    ['missing_scope', 'unavailable', []],
    ['ratelimited', 'later', []],
    ['not_in_channel', 'later', []],
    ['token_revoked', 'later', []],
    ['channel_type_not_supported', 'failed', ['visit:1:ics']],
  ])('refused with %s ends as %s', async (error, outcome, settled) => {
    takes('F1');
    slackApi.expects(complete, { ok: false, error });

    expect(await someFiles().send(file)).toBe(outcome);
    expect(await someFiles().settled('visit:1')).toEqual(settled);
  });

  it('that was given up is not tried again', async () => {
    slackApi.expects('files.getUploadURLExternal', { ok: false, error: 'file_uploads_disabled' });

    expect(await someFiles().send(file)).toBe('failed');
    expect(await someFiles().send(file)).toBe('failed');
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFiles, type FileClient } from '../../src/delivery/files.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';

const file = {
  key: 'visit:1:ics',
  channel: 'U1',
  name: 'visite.ics',
  title: 'Visite',
  comment: 'Voici.',
  content: 'BEGIN:VCALENDAR',
};
let store: Store;
let shared: { channel: string; file: string }[];
let faults: unknown[];
let fileId: number;

const refusal = (error: string) => ({ code: 'slack_webapi_platform_error', data: { error } });

function someFiles() {
  const client: FileClient = {
    files: {
      getUploadURLExternal: async () => {
        fileId += 1;
        return { upload_url: 'http://127.0.0.1/upload', file_id: `F${fileId}` };
      },
      completeUploadExternal: async ({ files: [{ id }], channel_id }) => {
        const fault = faults.shift();
        if (fault === 'lost-reply') shared.push({ channel: channel_id, file: id });
        if (fault) throw fault === 'lost-reply' ? new Error('socket hang up') : fault;
        shared.push({ channel: channel_id, file: id });
      },
    },
    conversations: {
      history: async () => ({ messages: shared.map((one) => ({ files: [{ id: one.file }] })) }),
      replies: async () => ({ messages: [] }),
      open: async ({ users }) => ({ channel: { id: `D${users}` } }),
    },
  };
  const clock = { now: () => new Date('2027-03-02T08:00:00Z') };
  return createFiles({ client, store, clock, log: createLog('silent'), sleep: async () => {} });
}

beforeEach(() => {
  store = createMemoryStore();
  shared = [];
  faults = [];
  fileId = 0;
  vi.stubGlobal('fetch', async () => new Response('ok'));
  return () => vi.unstubAllGlobals();
});

describe('a file', () => {
  it('is shared once, in the conversation with the person', async () => {
    expect(await someFiles().send(file)).toBe('sent');
    expect(await someFiles().send(file)).toBe('sent');

    expect(shared).toEqual([{ channel: 'DU1', file: 'F1' }]);
    expect(await someFiles().settled('visit:1')).toEqual(['visit:1:ics']);
  });

  it('is looked for after a lost reply, and not sent again', async () => {
    faults = ['lost-reply'];

    expect(await someFiles().send(file)).toBe('later');
    expect(await someFiles().send(file)).toBe('sent');

    expect(shared).toHaveLength(1);
  });

  it('is sent again when it is not there', async () => {
    faults = [new Error('socket hang up')];

    expect(await someFiles().send(file)).toBe('later');
    expect(await someFiles().send(file)).toBe('sent');

    expect(shared).toEqual([{ channel: 'DU1', file: 'F2' }]);
  });

  it.each([
    ['missing_scope', 'unavailable'],
    ['ratelimited', 'later'],
    ['not_in_channel', 'later'],
    ['channel_type_not_supported', 'failed'],
  ])('refused with %s ends as %s', async (error, outcome) => {
    faults = [refusal(error)];

    expect(await someFiles().send(file)).toBe(outcome);
    expect(shared).toEqual([]);
  });
});

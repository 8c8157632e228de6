import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { withInbox } from '../../src/inbox/inbox.ts';
import { createLog, slackLogger } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { type Store, table } from '../../src/store/store.ts';
import { slackApi } from '../support/slack-api.ts';

const mention = (over: object = {}) => ({
  type: 'event_callback',
  team_id: 'T1',
  event_id: 'Ev1',
  event: { type: 'app_mention', channel: 'C1', ts: '1.0', text: 'c’est quand ?' },
  ...over,
});

/** A transport and an app that write down what happens, in order, on a store that may outlive them. */
function aProcess(store: Store = createMemoryStore(), work: () => Promise<void> = async () => {}) {
  const seen: string[] = [];
  let now = Date.parse('2026-11-23T09:00:00Z');
  const clock = { now: () => new Date(now) };
  let app: App | undefined;
  const transport: Receiver = {
    init: (bolt) => {
      app = bolt;
    },
    start: async () => {},
    stop: async () => {},
  };
  const inbox = withInbox(transport, { store, clock, log: createLog('silent'), matters: () => true });
  inbox.receiver.init({
    processEvent: async ({ body, customProperties }: ReceiverEvent) => {
      seen.push(
        `handles ${body['event']?.type ?? body['type']}${customProperties?.['resumed'] ? ', resumed' : ''}`,
      );
      await work();
    },
  } as unknown as App);
  const sends = (body: object) =>
    app?.processEvent({
      body,
      ack: async () => {
        seen.push('acknowledges');
      },
    });
  const pass = (ms: number) => {
    now += ms;
  };
  return { inbox, seen, sends, pass };
}

describe('an event', () => {
  it('is durable before it is acknowledged', async () => {
    const store = createMemoryStore();
    let sync = () => {};
    const synced = new Promise<void>((resolve) => {
      sync = resolve;
    });
    const slow: Store = {
      ...store,
      transact: async (writes) => {
        const result = await store.transact(writes);
        await synced;
        return result;
      },
    };
    const { sends, seen } = aProcess(slow);
    const sent = sends(mention());
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen).toEqual(['handles app_mention']);

    sync();
    await sent;

    expect(seen).toEqual(['handles app_mention', 'acknowledges']);
  });

  it('sent again is acknowledged again and dealt with once', async () => {
    const { sends, seen } = aProcess();
    await sends(mention());

    await sends(mention());

    expect(seen).toEqual(['handles app_mention', 'acknowledges', 'acknowledges']);
  });

  it('sent three times at once is dealt with once', async () => {
    const { sends, seen } = aProcess();

    await Promise.all([sends(mention()), sends(mention()), sends(mention())]);

    expect(seen.filter((line) => line.startsWith('handles'))).toHaveLength(1);
  });

  it('that came as a mention and as a message is one', async () => {
    const { sends, seen } = aProcess();
    await sends(mention({ event_id: 'Ev2', event: { type: 'message', channel: 'C1', ts: '1.0' } }));

    await sends(mention());

    expect(seen.filter((line) => line.startsWith('handles'))).toEqual(['handles message']);
  });

  it('about an edit is not the message that was edited', async () => {
    const { sends, seen } = aProcess();
    await sends(mention());

    await sends(
      mention({
        event_id: 'Ev2',
        event: { type: 'message', subtype: 'message_changed', channel: 'C1', ts: '1.0' },
      }),
    );

    expect(seen.filter((line) => line.startsWith('handles'))).toHaveLength(2);
  });

  it('to which a mention was added by editing is another question', async () => {
    const { sends, seen } = aProcess();
    await sends(mention({ event: { type: 'message', channel: 'C1', ts: '1.0' } }));

    await sends(mention({ event: { type: 'app_mention', channel: 'C1', ts: '1.0', edited: { ts: '1.5' } } }));

    expect(seen.filter((line) => line.startsWith('handles'))).toHaveLength(2);
  });

  it('that was dealt with leaves no text behind', async () => {
    const store = createMemoryStore();
    const { sends } = aProcess(store);
    await sends(mention());

    const left = await store.list(table<object>('inbox.events'));

    expect(left).toHaveLength(1);
    expect(JSON.stringify(left)).not.toContain('quand');
  });

  it('is not acknowledged when it cannot be written down: Slack sends it again', async () => {
    const broken: Store = {
      ...createMemoryStore(),
      transact: async () => {
        throw new Error('disk full');
      },
    };
    const { sends, seen } = aProcess(broken);

    await expect(sends(mention())).rejects.toThrow('disk full');

    expect(seen).not.toContain('acknowledges');
  });

  it('is known for 24 hours: sent again as late as that, it is not dealt with again', async () => {
    const { sends, seen, pass } = aProcess();
    await sends(mention());
    pass(24 * 3600_000);
    // Old events are looked for whenever another one comes.
    await sends(mention({ event_id: 'Ev2', event: { type: 'app_mention', channel: 'C1', ts: '2.0' } }));

    await sends(mention());

    expect(seen.filter((line) => line.startsWith('handles'))).toHaveLength(2);
  });

  it('is forgotten after a day', async () => {
    const { sends, seen, pass } = aProcess();
    await sends(mention());
    pass(25 * 3600_000);
    await sends(mention({ event_id: 'Ev2', event: { type: 'app_mention', channel: 'C1', ts: '2.0' } }));

    await sends(mention());

    expect(seen.filter((line) => line.startsWith('handles'))).toHaveLength(3);
  });
});

describe('a process that died', () => {
  const never = () => new Promise<void>(() => {});

  it('leaves its event to the next one, which takes it up once', async () => {
    const store = createMemoryStore();
    const first = aProcess(store, never);
    void first.sends(mention());
    await first.inbox.drain(20);

    const second = aProcess(store);
    await second.inbox.resume();
    await second.sends(mention());
    const third = aProcess(store);
    await third.inbox.resume();

    expect(second.seen).toEqual(['handles app_mention, resumed', 'acknowledges']);
    expect(third.seen).toEqual([]);
  });
});

describe('an event that kills every process', () => {
  it('is taken up twice, then left alone', async () => {
    const store = createMemoryStore();
    const never = () => new Promise<void>(() => {});
    const seen: number[] = [];
    const first = aProcess(store, never);
    void first.sends(mention());
    await first.inbox.drain(20);
    for (let start = 0; start < 4; start++) {
      const next = aProcess(store, never);
      void next.inbox.resume();
      await new Promise((resolve) => setTimeout(resolve, 10));
      seen.push(next.seen.length);
    }

    expect(seen).toEqual([1, 1, 0, 0]);
  });
});

describe('a stop', () => {
  it('takes nothing more in: what is not acknowledged, Slack sends again', async () => {
    const { inbox, sends, seen } = aProcess();
    await inbox.drain(20);

    await sends(mention());
    await sends({ type: 'block_actions', trigger_id: '1' });

    expect(seen).toEqual([]);
  });

  it('waits for what is under way', async () => {
    let finish = () => {};
    const { inbox, sends } = aProcess(
      createMemoryStore(),
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    let done = false;
    const sent = sends(mention())?.then(() => {
      done = true;
    });
    const drained = inbox.drain(2000);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(done).toBe(false);

    finish();
    await drained;

    expect(done).toBe(true);
    await sent;
  });

  it('does not wait for ever', async () => {
    const { inbox, sends } = aProcess(createMemoryStore(), () => new Promise<void>(() => {}));
    void sends(mention());

    await expect(inbox.drain(20)).resolves.toBeUndefined();
  });
});

describe('a command or a click', () => {
  it('goes straight to the app, which acknowledges it with its own answer', async () => {
    const { sends, seen } = aProcess();

    await sends({ type: 'block_actions', trigger_id: '1' });

    expect(seen).toEqual(['handles block_actions']);
  });

  it.each([
    ['a click', { type: 'block_actions', trigger_id: '1' }],
    ['a closed form', { type: 'view_closed', view: { id: 'V1', hash: 'a' } }],
  ])('delivered twice is dealt with once: %s', async (_, body) => {
    const { sends, seen } = aProcess();
    await sends(body);

    await sends(body);

    expect(seen).toEqual([`handles ${body.type}`, 'acknowledges']);
  });

  it('without an identity is dealt with every time', async () => {
    const { sends, seen } = aProcess();
    await sends({ type: 'block_suggestion' });

    await sends({ type: 'block_suggestion' });

    expect(seen).toHaveLength(2);
  });
});

describe('with Bolt', () => {
  it('one mention, delivered as two events and again, is answered once in Slack', async () => {
    let bolt: App | undefined;
    const transport: Receiver = {
      init: (app) => {
        bolt = app;
      },
      start: async () => {},
      stop: async () => {},
    };
    const log = createLog('silent');
    const inbox = withInbox(transport, {
      store: createMemoryStore(),
      clock: systemClock,
      log,
      matters: () => true,
    });
    const app = new App({
      receiver: inbox.receiver,
      authorize: async () => ({ botToken: 'xoxb-test', botId: 'B1', botUserId: 'UCAPI' }),
      logger: slackLogger(log),
    });
    app.event('app_mention', async ({ say }) => void (await say('bonjour')));
    app.message(async ({ say }) => void (await say('bonjour')));
    const calls = slackApi.expects('chat.postMessage', { ts: '9.9' });

    for (const type of ['message', 'app_mention', 'message'])
      await bolt?.processEvent({
        body: mention({
          event_id: `Ev-${type}`,
          event: { type, channel: 'C1', ts: '1.0', user: 'U1', text: 'bonjour' },
        }),
        ack: async () => {},
      });

    expect(calls).toMatchObject([{ channel: 'C1', text: 'bonjour' }]);
  });
});

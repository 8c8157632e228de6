import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Contribution, Hearer } from '../src/capability.ts';
import { hearingOrder, listen } from '../src/hearing.ts';
import { registerAll } from './support/registered.ts';

const names = [...new Set(Object.values(hearingOrder).flat())];

/** Who hears a message, when hearers take it, let it pass, or fail. */
async function heardBy(does: Partial<Record<string, 'takes' | 'fails'>>) {
  const heard: string[] = [];
  const hearer = (name: string): Hearer => {
    const hear = async () => {
      heard.push(name);
      if (does[name] === 'fails') throw new Error(name);
      return does[name] === 'takes';
    };
    const isPlaced = (kind: keyof typeof hearingOrder) =>
      (hearingOrder[kind] as readonly string[]).includes(name);
    return {
      message: isPlaced('message') ? hear : undefined,
      '/demander': isPlaced('/demander') ? hear : undefined,
    };
  };
  const listeners = new Map<string, (args: unknown) => Promise<void>>();
  const app = {
    event: (name: string, listener: (args: unknown) => Promise<void>) => listeners.set(name, listener),
    command: () => {},
  };
  const hears: Contribution['hears'] = Object.fromEntries(names.map((name) => [name, hearer(name)]));
  listen(app as unknown as App, [{ hears }]);
  const error = await listeners
    .get('message')?.({})
    .catch((err: Error) => err.message);
  return { heard, error };
}

describe('what people write', () => {
  it('is heard in the order of the table', async () => {
    expect((await heardBy({})).heard).toEqual(hearingOrder.message);
  });

  it('is dealt with by the first who takes it', async () => {
    expect((await heardBy({ 'recaps.own-notes': 'takes' })).heard).toEqual([
      'recaps.note',
      'recaps.own-notes',
    ]);
  });

  it('is heard by the next when one fails, and the failure is told', async () => {
    const { heard, error } = await heardBy({ 'recaps.thread': 'fails', 'ask.question': 'takes' });
    expect(heard).toEqual(hearingOrder.message);
    expect(error).toBe('recaps.thread');
  });

  it('is listened to by the table alone', () => {
    const { events, commands } = registerAll();
    const of = (list: string[], name: string) => list.filter((one) => one === name).length;
    expect([of(events, 'message'), of(events, 'app_mention'), of(commands, '/demander')]).toEqual([1, 1, 1]);
  });

  it('cannot be heard without a place in the table', () => {
    const app = { event: () => {}, command: () => {} } as unknown as App;
    const hears: Contribution['hears'] = { 'unplaced.hearer': { message: async () => true } };
    expect(() => listen(app, [{ hears }])).toThrow('unplaced.hearer');
  });
});

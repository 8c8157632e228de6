import { describe, expect, it } from 'vitest';
import { askedSince, isUnanswered, noteAsked } from '../../src/ask/asked.ts';
import { createMemoryStore } from '../../src/store/memory.ts';

describe('questions put to Capi', () => {
  it('are remembered since an instant, cut when they are documents', async () => {
    const store = createMemoryStore();
    const asked = { by: 'U1', outcome: 'decline' as const, audience: 'members' as const };
    await noteAsked(store, 'a', { ...asked, text: 'Ancienne ?', at: '2026-11-01T08:00:00.000Z' });
    await noteAsked(store, 'b', { ...asked, text: 'x'.repeat(5000), at: '2026-11-29T08:00:00.000Z' });
    const since = await askedSince(store, new Date('2026-11-23T08:00:00Z'));
    expect(since.map(([id, { text }]) => [id, text.length])).toEqual([['b', 1000]]);
  });

  it('went without an answer when Capi declined, or when its reader says that it did not help', () => {
    const asked = { text: '', by: 'U1', at: '', audience: 'members' as const };
    expect(isUnanswered({ ...asked, outcome: 'decline' })).toBe(true);
    expect(isUnanswered({ ...asked, outcome: 'answer' })).toBe(false);
    expect(isUnanswered({ ...asked, outcome: 'answer', complaint: 'outdated' })).toBe(true);
  });
});

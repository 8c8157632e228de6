import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.ts';
import { createBook } from '../../src/visits/book.ts';
import { examplesFrom, loadExamples } from '../../src/visits/examples/load.ts';
import { titleOf } from '../../src/visits/messages/names.ts';
import { aPlan, now } from './a-visit.ts';

const load = (book: ReturnType<typeof createBook>, at = now) =>
  loadExamples(book, 'C1', 'U1', at, 'Europe/Paris');

describe('the example visits', () => {
  it('are all planned, once, each marked as an example', async () => {
    const book = createBook(createMemoryStore());

    await load(book);
    await load(book);

    const visits = await book.visits();
    expect(visits).toHaveLength(8);
    for (const visit of visits) expect(titleOf(visit)).toMatch(/^\[EXEMPLE\] /);
    expect(visits.filter(({ lastShift }) => lastShift).map(({ days }) => days)).toEqual([['2027-09-23']]);
  });

  it('take another number when theirs is taken', async () => {
    const book = createBook(createMemoryStore());
    await book.plan(aPlan({ number: 9 }), 'U1', now);

    await load(book);

    expect((await book.visits()).map(({ number }) => number)).toEqual([
      9,
      undefined,
      8,
      10,
      11,
      12,
      13,
      14,
      undefined,
    ]);
  });

  it('are to come whenever they are loaded, on the same days of the week', async () => {
    const book = createBook(createMemoryStore());

    await load(book, new Date('2031-06-01T08:00:00Z'));

    expect(await book.visits()).toHaveLength(8);
    const [first] = examplesFrom('2031-06-01');
    expect(new Date(`${first?.plan.days[0]}T12:00Z`).getUTCDay()).toBe(
      new Date('2026-12-10T12:00Z').getUTCDay(),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.ts';
import { examplesFrom, loadExamples } from '../../src/visits/examples/load.ts';
import { titleOf } from '../../src/visits/messages/names.ts';
import { createVisitRepository } from '../../src/visits/repository.ts';
import { aPlan, now } from './a-visit.ts';

const load = (repository: ReturnType<typeof createVisitRepository>, at = now) =>
  loadExamples(repository, 'C1', 'U1', at, 'Europe/Paris');

describe('the example visits', () => {
  it('are all planned, once, each marked as an example', async () => {
    const repository = createVisitRepository(createMemoryStore());

    await load(repository);
    await load(repository);

    const visits = await repository.visits();
    expect(visits).toHaveLength(8);
    for (const visit of visits) expect(titleOf(visit)).toMatch(/^\[EXEMPLE\] /);
    expect(visits.filter(({ lastShift }) => lastShift).map(({ days }) => days)).toEqual([['2027-09-23']]);
  });

  it('take another number when theirs is taken', async () => {
    const repository = createVisitRepository(createMemoryStore());
    await repository.plan(aPlan({ number: 9 }), 'U1', now);

    await load(repository);

    expect((await repository.visits()).map(({ number }) => number)).toEqual([
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
    const repository = createVisitRepository(createMemoryStore());

    await load(repository, new Date('2031-06-01T08:00:00Z'));

    expect(await repository.visits()).toHaveLength(8);
    const [first] = examplesFrom('2031-06-01');
    expect(new Date(`${first?.plan.days[0]}T12:00Z`).getUTCDay()).toBe(
      new Date('2026-12-10T12:00Z').getUTCDay(),
    );
  });
});

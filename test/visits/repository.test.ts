import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/store/engine.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { planOf } from '../../src/visits/planning.ts';
import { createVisitRepository, type VisitRepository } from '../../src/visits/repository.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { aPlan, now } from './a-visit.ts';

let store: Store;
let repository: VisitRepository;

beforeEach(() => {
  store = createMemoryStore();
  repository = createVisitRepository(store);
});

async function planned(changes: Parameters<typeof aPlan>[0] = {}): Promise<Visit> {
  const outcome = await repository.plan(aPlan(changes), 'UFAC', now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.visit;
}

const people = (count: number) => Array.from({ length: count }, (_, index) => `U${index}`);

describe('a hundred people who click at once', () => {
  it('get the seats that there are, the others a place in the waiting list', async () => {
    const { id } = await planned({ capacity: 10 });

    await Promise.all(people(100).map((who) => repository.answer(id, who, 'going', now)));

    expect((await repository.signUpList(id)).tally).toMatchObject({ going: 10, waitlisted: 90 });
  });

  it('are counted alike after a restart', async () => {
    const { id } = await planned({ capacity: 10 });
    await Promise.all(people(100).map((who) => repository.answer(id, who, 'going', now)));
    await Promise.all(people(5).map((who) => repository.answer(id, who, 'declined', now)));

    const again = createVisitRepository(store);

    expect((await again.signUpList(id)).tally).toEqual((await repository.signUpList(id)).tally);
    expect((await again.signUpList(id)).tally).toMatchObject({ going: 5, offered: 5, declined: 5 });
  });
});

describe('an answer that the disk refuses', () => {
  it('is not counted, and is taken when it comes again', async () => {
    let refuse = false;
    store = createEngine(new Map(), {
      commit: async () => {
        if (refuse) throw new Error('ENOSPC');
      },
    });
    repository = createVisitRepository(store);
    const { id } = await planned({ capacity: 1 });
    await repository.answer(id, 'U0', 'maybe', now);
    refuse = true;
    const refused = await Promise.allSettled([
      repository.answer(id, 'U1', 'going', now),
      repository.answer(id, 'U2', 'going', now),
    ]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await repository.signUpList(id)).tally).toMatchObject({ going: 0, maybe: 1 });

    refuse = false;

    expect(await repository.answer(id, 'U2', 'going', now)).toMatchObject({ ok: true, status: 'going' });
    expect((await createVisitRepository(store).signUpList(id)).tally).toMatchObject({ going: 1, maybe: 1 });
  });
});

describe('deciding', () => {
  it('offers the seats that a larger capacity brings', async () => {
    const visit = await planned({ capacity: 1 });
    await repository.answer(visit.id, 'U1', 'going', now);
    await repository.answer(visit.id, 'U2', 'going', now);

    await repository.modify(visit.id, { ...planOf(visit), capacity: 2 }, { version: 1, plan: visit }, now);

    expect((await repository.signUpList(visit.id)).tally).toMatchObject({
      going: 1,
      waitlisted: 1,
      offered: 1,
    });
  });

  it('passes an offer on when its time is up', async () => {
    const visit = await planned({ capacity: 1 });
    for (const who of ['U1', 'U2', 'U3']) await repository.answer(visit.id, who, 'going', now);
    await repository.answer(visit.id, 'U1', 'declined', now);
    const later = new Date(now.getTime() + 25 * 3_600_000);

    expect(await repository.lapse([visit], now)).toEqual([]);
    expect(await repository.lapse([visit], later)).toEqual([visit.id]);

    const signUpList = await repository.signUpList(visit.id);
    expect(signUpList.get('U2')).toMatchObject({ letPass: true });
    expect(signUpList.get('U3')?.offer).toBeDefined();
  });

  it('tells whoever decides on what has changed since, and leaves it as it is', async () => {
    const visit = await planned();
    const seen = { version: 1, plan: planOf(visit) };
    await repository.modify(visit.id, { ...planOf(visit), place: 'Lille' }, seen, now);

    const outcome = await repository.cancel(visit.id, seen, now);

    expect(outcome).toEqual({
      ok: false,
      reason: 'stale',
      difference: [{ field: 'place', before: 'Roubaix', after: 'Lille' }],
    });
    expect(await repository.visit(visit.id)).toMatchObject({ status: 'planned', place: 'Lille' });
  });

  it('of a visit that is not there is told so', async () => {
    const seen = { version: 1, plan: aPlan() };

    expect(await repository.cancel('99', seen, now)).toEqual({ ok: false, reason: 'gone' });
    expect(await repository.answer('99', 'U1', 'going', now)).toEqual({ ok: false, reason: 'gone' });
  });
});

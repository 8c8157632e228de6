import { beforeEach, describe, expect, it } from 'vitest';
import { type Store, StoreError, table } from '../../src/store/store.ts';

interface Person {
  name: string;
  visits?: number;
}
const people = table<Person>('people');
const places = table<{ town: string }>('places');

/**
 * What every store keeps to. Each adapter runs it.
 * @param open opens an empty store; the suite closes it
 */
export function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    return () => store.close();
  });
  const put = (id: string, record: Person) => store.transact((tx) => tx.put(people, id, record));
  const names = async () => (await store.list(people)).map(([, person]) => person.name);

  describe('records', () => {
    it('are read as they were written, or not at all', async () => {
      await put('u1', { name: 'Ana', visits: 2 });
      expect(await store.get(people, 'u1')).toEqual({ name: 'Ana', visits: 2 });
      expect(await store.get(people, 'u2')).toBeUndefined();
      expect(await store.get(places, 'u1')).toBeUndefined();
    });

    it('are listed in the order of insertion, also when ids look like numbers or a record is put again', async () => {
      for (const id of ['b', '10', '2', 'a']) await put(id, { name: id });
      await put('10', { name: 'ten' });
      expect(await names()).toEqual(['b', 'ten', '2', 'a']);
    });

    it('come last when they were deleted and put again', async () => {
      for (const id of ['a', 'b']) await put(id, { name: id });
      await store.transact((tx) => {
        tx.delete(people, 'a');
        tx.put(people, 'a', { name: 'back' });
      });
      expect(await names()).toEqual(['b', 'back']);
    });

    it('are listed by the beginning of their id', async () => {
      for (const id of ['v1:u1', 'v1:u2', 'v10:u1']) await put(id, { name: id });
      expect((await store.list(people, { prefix: 'v1:' })).map(([id]) => id)).toEqual(['v1:u1', 'v1:u2']);
    });

    it('may have any id and text', async () => {
      const odd = ['__proto__', 'constructor', '', 'é\n\u2028\0', '💡'];
      for (const id of odd) await put(id, { name: id });
      expect((await store.list(people)).map(([id, person]) => [id, person.name])).toEqual(
        odd.map((id) => [id, id]),
      );
    });

    it('cannot be changed in place, neither the one written nor the one read', async () => {
      const mine: Person = { name: 'Ana' };
      await put('u1', mine);
      mine.name = 'Bea';
      const read = (await store.get(people, 'u1')) as Person;
      expect(() => {
        read.name = 'Zoé';
      }).toThrow(TypeError);
      expect(await names()).toEqual(['Ana']);
    });

    it.each([
      ['a date', new Date(0)],
      ['a map', new Map()],
      ['NaN', Number.NaN],
      ['a function', () => 1],
    ])('refuse what JSON would lose: %s', async (_, value) => {
      const any = table<unknown>('any');
      await expect(store.transact((tx) => tx.put(any, 'x', { value }))).rejects.toThrow(TypeError);
      await expect(store.transact((tx) => tx.put(any, 'x', undefined))).rejects.toThrow(TypeError);
      expect(await store.list(any)).toEqual([]);
    });
  });

  describe('a transaction', () => {
    it('gives back what its work gives back', async () => {
      expect(await store.transact(async () => 42)).toBe(42);
    });

    it('reads its own writes, which others see only at its end', async () => {
      await put('u1', { name: 'Ana' });
      await store.transact(async (tx) => {
        tx.put(people, 'u1', { name: 'Bea' });
        tx.put(people, 'u2', { name: 'Cid' });
        expect(await tx.get(people, 'u1')).toEqual({ name: 'Bea' });
        expect(await tx.list(people)).toHaveLength(2);
        tx.delete(people, 'u1');
        expect(await tx.get(people, 'u1')).toBeUndefined();
        expect((await tx.list(people)).map(([id]) => id)).toEqual(['u2']);
        expect(await names()).toEqual(['Ana']);
      });
      expect(await names()).toEqual(['Cid']);
    });

    it('is applied whole or, when its work fails, not at all', async () => {
      const failing = store.transact((tx) => {
        tx.put(people, 'u1', { name: 'Ana' });
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await names()).toEqual([]);
      await put('u2', { name: 'Bea' });
      expect(await names()).toEqual(['Bea']);
    });

    it('runs alone: a hundred at once lose no count', async () => {
      const count = () =>
        store.transact(async (tx) => {
          const visits = (await tx.get(people, 'u1'))?.visits ?? 0;
          await new Promise((resolve) => setImmediate(resolve));
          tx.put(people, 'u1', { name: 'Ana', visits: visits + 1 });
        });
      await Promise.all(Array.from({ length: 100 }, count));
      expect(await store.get(people, 'u1')).toEqual({ name: 'Ana', visits: 100 });
    });

    it('is seen by whoever waited for it', async () => {
      await Promise.all(
        Array.from({ length: 20 }, async (_, n) => {
          await put(`u${n}`, { name: `${n}` });
          expect(await store.get(people, `u${n}`)).toEqual({ name: `${n}` });
        }),
      );
    });

    it('refuses another one inside it, which would wait for ever', async () => {
      await expect(store.transact(() => put('u1', { name: 'Ana' }))).rejects.toThrow('inside another');
      await put('u1', { name: 'Bea' });
    });

    it('cannot be used after its end', async () => {
      const leaked = await store.transact((tx) => ({ tx }));
      expect(() => leaked.tx.put(people, 'u1', { name: 'Ana' })).toThrow('over');
      expect(await names()).toEqual([]);
    });
  });

  describe('purging', () => {
    it('keeps what is there, with what is written meanwhile', async () => {
      await put('u1', { name: 'Ana' });
      const purged = store.purge();
      await Promise.all([put('u2', { name: 'Bea' }), purged, store.purge()]);
      expect(await names()).toEqual(['Ana', 'Bea']);
    });

    it('is refused once the store is closed', async () => {
      await store.close();
      await expect(store.purge()).rejects.toMatchObject({ code: 'closed' });
    });
  });

  describe('closing', () => {
    it('waits for what is under way and refuses what comes after', async () => {
      const late = put('u1', { name: 'Ana' });
      const closing = store.close();
      await expect(late).resolves.toBeUndefined();
      await expect(put('u2', { name: 'Bea' })).rejects.toThrow(StoreError);
      await expect(store.get(people, 'u1')).rejects.toMatchObject({ code: 'closed' });
      await expect(closing).resolves.toBeUndefined();
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
}

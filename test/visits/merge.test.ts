import { expect, it } from 'vitest';
import { mergedPlan } from '../../src/visits/merge.ts';
import { aPlan } from './a-visit.ts';

it('keeps what each of two facilitators changed, the last to decide going first', () => {
  const seen = aPlan({ capacity: 20, info: 'Apportez un pique-nique.' });
  const { capacity: _, ...withoutCapacity } = seen;
  const wanted = { ...withoutCapacity, place: 'Lille', start: '10:00' };
  const current = { ...seen, place: 'Tourcoing', info: 'Repas sur place.', number: 9 };

  expect(mergedPlan(seen, wanted, current)).toEqual({
    ...withoutCapacity,
    place: 'Lille',
    start: '10:00',
    info: 'Repas sur place.',
    number: 9,
  });
});

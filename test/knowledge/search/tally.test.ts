import { describe, expect, it } from 'vitest';
import { Tally } from '../../../src/knowledge/search/tally.ts';

const anybody = () => true;

describe('a tally of passages', () => {
  it('prefers what has more of the question: worth, times the number of its stems', () => {
    const tally = new Tally();
    tally.begin(anybody);
    tally.count(7, 0, 3);
    tally.count(2_000, 0, 2);
    tally.count(2_000, 1, 1);
    expect(tally.best(1)).toEqual([2_000]);
  });

  it('counts a stem once, in however many fields it is', () => {
    const tally = new Tally();
    tally.begin(anybody);
    tally.count(1, 0, 1);
    tally.count(1, 0, 1);
    tally.count(2, 0, 1.5);
    tally.count(2, 1, 1);
    expect(tally.best(1)).toEqual([2]);
  });

  it('leaves out what may not be seen, and takes no more than it was asked for, the same worth or not', () => {
    const tally = new Tally();
    tally.begin((passage) => passage !== 3);
    for (const passage of [1, 2, 3, 4]) tally.count(passage, 0, 1);
    tally.count(4, 1, 1);
    expect(tally.best(2)).toEqual([4, 1]);
    expect(tally.best(9).toSorted()).toEqual([1, 2, 4]);
  });

  it('begins anew with each question', () => {
    const tally = new Tally();
    tally.begin(anybody);
    tally.count(1, 0, 9);
    tally.begin(anybody);
    expect(tally.isEmpty).toBe(true);
    tally.count(1, 0, 1);
    tally.count(2, 0, 2);
    expect(tally.best(1)).toEqual([2]);
  });
});

import { describe, expect, it } from 'vitest';
import { confidenceOf, SURE } from '../../../src/knowledge/search/confidence.ts';
import { createIndex } from '../../../src/knowledge/search/index.ts';
import { visibleTo } from '../../../src/knowledge/visibility.ts';
import { passages } from '../../support/passages.ts';

describe('confidence', () => {
  it('is a chance: more of either sign never makes it less', () => {
    const steps = [0, 0.25, 0.5, 0.75, 1];
    for (const ratio of steps) {
      for (const information of [0, 1, 2, 4, 8]) {
        const confidence = confidenceOf({ ratio, information });
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
        expect(confidenceOf({ ratio: ratio + 0.1, information })).toBeGreaterThan(confidence);
        expect(confidenceOf({ ratio, information: information + 1 })).toBeGreaterThan(confidence);
      }
    }
  });

  const shelf = createIndex(
    passages(
      { document: 'fournil', text: 'La farine du moulin de Brioude sert au pain de seigle du fournil.' },
      ...Array.from({ length: 30 }, (_, n) => ({ document: `d${n}`, text: `note ${n} sur le jardin` })),
    ),
  );
  const best = (question: string) => shelf.search(question, { visible: visibleTo('public') })[0];

  it('trusts half of a long question more than half of a short one', () => {
    const short = best('le moulin de Barcelone');
    const long = best('la farine du moulin de Brioude et le seigle de Barcelone, Valence, Girone, Tarragone');
    expect(short?.coverage).toBeCloseTo(long?.coverage ?? 0, 0);
    expect(long?.confidence).toBeGreaterThan(short?.confidence ?? 1);
  });

  it('is sure of a passage that has all that is asked, not of one that shares a word by chance', () => {
    expect(best('la farine du moulin de Brioude')?.confidence).toBeGreaterThan(SURE);
    expect(best('le seigle de la steppe sibérienne en hiver')?.confidence).toBeLessThan(SURE);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { createIndex, type SearchIndex } from '../../../src/knowledge/search/index.ts';
import { passages } from '../../support/passages.ts';

/** A fixed sequence of letters: words that look different from one another. */
function* words(): Generator<string> {
  let state = 42;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state.toString(36).replace(/\d/g, 'e');
  }
}

describe('a hostile question costs less than 100 ms at 5,000 passages', () => {
  let index: SearchIndex;
  beforeAll(() => {
    const source = words();
    const text = () => Array.from({ length: 40 }, () => source.next().value).join(' ');
    index = createIndex(
      passages(...Array.from({ length: 5_000 }, (_, n) => ({ document: `d${n}`, text: `commun ${text()}` }))),
    );
    index.search('commun', { visible: new Set(['public']) });
  });

  it.each([
    ['40,000 characters of one word', 'a'.repeat(40_000)],
    ['20,000 words of one letter', 'a '.repeat(20_000)],
    [
      '40,000 characters of unknown words',
      Array.from({ length: 5_000 }, (_, n) => `zqx${n.toString(36)}jv`).join(' '),
    ],
    [
      'twelve unknown words of 25 letters',
      Array.from({ length: 12 }, (_, n) => String.fromCharCode(97 + n).repeat(25)).join(' '),
    ],
    ['40,000 spaces', ' '.repeat(40_000)],
    ['40,000 combining marks', 'e\u0301\u0301\u0301'.repeat(10_000)],
    ['a common word forty times over', 'commun '.repeat(40)],
    ['apostrophes', "l'".repeat(20_000)],
    ['one character that NFKC makes eighteen', '\uFDFA'.repeat(40_000)],
  ])('%s', (_, question) => {
    const started = performance.now();
    index.search(question, { visible: new Set(['public']) });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

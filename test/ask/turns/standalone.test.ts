import { describe, expect, it } from 'vitest';
import { read } from '../../../src/ask/reading/read.ts';
import { readText } from '../../../src/ask/reading/text.ts';
import { standalone } from '../../../src/ask/turns/standalone.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { knowledge2018 } from '../../fixtures/communities.ts';

const knowledge = await loadKnowledge(knowledge2018);
const visit5 = knowledge.sessions.find(({ number }) => number === 5);
const after = (before: string, question: string, session?: typeof visit5) =>
  standalone(question, { reading: read(readText(before), knowledge), session }, knowledge);

describe('a question stands alone', () => {
  it.each([
    ['C’est quand la visite à Marseille ?', 'et à Arles ?', /quand la visite a arles/],
    ['c’est quoi la mission 1 ?', 'et la deuxième ?', /mission 2/],
    ['c’est quoi la mission 1 ?', 'la suivante ?', /mission 2/],
    ['c’est quoi Bou’Sol ?', 'qui l’a fondé ?', /fondé.*bou sol/],
    ['c’est quoi une SCIC ?', 'et un GEIQ ?', /c est quoi une? geiq/],
  ])('after « %s », « %s »', (before, question, alone) => {
    expect(after(before, question)).toMatch(alone);
  });

  it('of the meeting that the answer before was about', () => {
    expect(after('C’est quand la visite à Marseille ?', 'et celle d’après ?', visit5)).toMatch(
      /après visite n° 5/,
    );
    expect(after('C’est quand la visite à Marseille ?', 'et où ?', visit5)).toMatch(/visite n° 5/);
  });

  it('as it is, when it names what it is about', () => {
    expect(after('c’est quoi Bou’Sol ?', 'c’est quand le séminaire ?')).toBe('c’est quand le séminaire ?');
  });
});

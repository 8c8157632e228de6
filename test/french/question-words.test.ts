import { describe, expect, it } from 'vitest';
import { isAskedNoun, questionWords } from '../../src/french/question-words.ts';

describe('questionWords', () => {
  it.each([
    ['c koi la GPECT svp ?', 'gpect'],
    ['C’est quoi un PTCE ?', 'ptce'],
    ['Qu’est-ce que la capitalisation ?', 'capitalisation'],
    ['Est-ce que Coorace finance les visites ?', 'coorace finance visites'],
    ['Peux-tu me dire ce que veut dire capitaliser ?', 'capitaliser'],
    ['Pouvez-vous m’expliquer l’utilité sociale', 'utilité sociale'],
    ['Je voudrais savoir où est Voiron', 'voiron'],
    ['Y a-t-il des visites à Arles ?', 'visites arles'],
    ['à quoi ça sert un cookie', 'cookie'],
    ['cb de visites ds le 93', 'visites 93'],
    ['pk une asso ?', 'association'],
    ['Bonjour, qui a accueilli la 4e visite s’il vous plaît ?', 'accueilli 4 visite'],
    ['Dis-moi, que signifie SIAE', 'siae'],
  ])('%s → %s', (question, words) => expect(questionWords(question).join(' ')).toBe(words));

  it('keeps « dire » and « savoir » where they are the subject', () =>
    expect(questionWords('le savoir et le dire des ouvriers')).toEqual(['savoir', 'dire', 'ouvriers']));

  it('is empty when only politeness is left', () => expect(questionWords('bonjour merci svp')).toEqual([]));

  it('knows the nouns that say what kind of answer is wanted', () =>
    expect(['dates', 'visite'].map(isAskedNoun)).toEqual([true, false]));
});

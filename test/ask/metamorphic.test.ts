import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readWritten } from '../../src/slack/written.ts';
import { knowledge2018 } from '../fixtures/communities.ts';
import { askAs } from '../support/asking.ts';

// Changes that must not matter, and some that must. The questions are answered in all sorts of ways.
const knowledge = await loadKnowledge(knowledge2018);
const questions = [
  'c’est quand la visite à Arles ?',
  'qui a accueilli la visite 4 ?',
  'combien de visites en 2016 ?',
  'où a eu lieu le lancement ?',
  'quelles rencontres après la visite 5 ?',
  'c’est quoi un PTCE ?',
  'c’est quoi une SCIC ?',
  'quelles sont les trois missions ?',
  'qui a fondé Bou’Sol ?',
  'que fait Resto Passerelle ?',
  'à qui Bou’Sol vend son pain ?',
  'comment préparer une visite ?',
  'pourquoi aller sur place ?',
  'combien de PTCE en France ?',
  'que veut dire PHARES ?',
];
const unchanged: Record<string, (question: string) => string> = {
  'a greeting': (q) => `Bonjour, ${q}`,
  'a greeting with a mark': (q) => `Bonjour ! ${q}`,
  'a greeting on its own line': (q) => `Bonjour à tous\n${q}`,
  'good evening': (q) => `Bonsoir, ${q}`,
  hello: (q) => `Hello ! ${q}`,
  'hi there': (q) => `Coucou, ${q}`,
  thanks: (q) => `${q} Merci !`,
  'thanks in advance': (q) => `${q} Merci d’avance`,
  'thanks in advance with a mark': (q) => `${q} Merci d’avance !`,
  'thanks by advance': (q) => `${q} Merci par avance.`,
  'many thanks': (q) => `${q} Merci beaucoup`,
  'thanks for the help': (q) => `${q}\nMerci pour votre aide`,
  'good day': (q) => `${q} Bonne journée`,
  'good day with a mark': (q) => `${q} Bonne journée !`,
  'good evening after': (q) => `${q}\nBonne soirée`,
  cordially: (q) => `${q}\nCordialement`,
  'cordially with a name': (q) => `${q}\nCordialement,\nMarie Dupont`,
  'a signature': (q) => `${q}\nBien à vous,\nPaul Martin`,
  'see you': (q) => `${q} À bientôt`,
  'Capi before': (q) => `Capi, ${q}`,
  'Capi greeted': (q) => `Bonjour Capi, ${q}`,
  '@Capi': (q) => `@Capi ${q}`,
  'a mention': (q) => `<@U0CAPI> ${q}`,
  'a mention with a label': (q) => `<@U0CAPI|capi> ${q}`,
  'somebody tagged': (q) => `${q} <@U2|marie>`,
  'a channel': (q) => `${q} <#C1|visites>`,
  'an emoji': (q) => `${q} :tada:`,
  'an emoji with a skin tone': (q) => `${q} :pray::skin-tone-3:`,
  'an emoji before': (q) => `:wave: ${q}`,
  'an emoji as a character': (q) => `${q} 🙏🏽`,
  'a link': (q) => `${q} <https://ptce.example/page>`,
  'a quoted line': (q) => `&gt; on y va ensemble\n${q}`,
  bold: (q) => `*${q}*`,
  'no question mark': (q) => q.replace(/\s*\?$/u, ''),
  'two question marks': (q) => q.replace(/\s*\?$/u, ' ??'),
  'lower case': (q) => q.toLowerCase(),
  NFD: (q) => q.normalize('NFD'),
  'no-break spaces': (q) => q.replaceAll(' ', '\u00a0'),
  'typewriter apostrophes': (q) => q.replaceAll('’', "'"),
  'double spaces': (q) => q.replaceAll(' ', '  '),
  'a line break': (q) => q.replace(/ (?=\S+ \?$)/u, '\n'),
  svp: (q) => q.replace(/\s*\?$/u, ' svp ?'),
  'zero-width characters': (q) => q.replace(/ /g, '\u200b '),
};
const answerOf = (message: string): string => askAs(knowledge, readWritten(message).words).text;

describe('the answer stays the same with', () => {
  const same: boolean[] = [];
  it.each(Object.entries(unchanged))('%s', (_, change) => {
    const changed = questions.filter((question) => answerOf(change(question)) !== answerOf(question));
    for (const question of questions) same.push(!changed.includes(question));
    // One question may lose by a change; all together, one in a hundred: see below.
    expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(1);
  });

  it('these changes, 99 times of 100', () => {
    expect(same.filter(Boolean).length / same.length).toBeGreaterThanOrEqual(0.99);
  });
});

describe('the answer changes with', () => {
  it.each([
    ['another town', 'c’est quand la visite à Arles ?', 'c’est quand la visite à Marseille ?'],
    ['another year', 'combien de visites en 2016 ?', 'combien de visites en 2017 ?'],
    ['another number', 'qui a accueilli la visite 4 ?', 'qui a accueilli la visite 5 ?'],
    ['another host', 'qui a fondé Bou’Sol ?', 'qui a fondé Les Ateliers ?'],
    ['what is left out', 'quelles rencontres en 2016 ?', 'quelles rencontres sauf les visites ?'],
    ['before for after', 'quelles rencontres après la visite 5 ?', 'quelles rencontres avant la visite 5 ?'],
  ])('%s', (_, one, other) => expect(answerOf(one)).not.toBe(answerOf(other)));
});

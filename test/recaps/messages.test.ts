import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { noParticipation } from '../../src/recaps/contributions.ts';
import { questionForm, recapForm } from '../../src/recaps/forms.ts';
import {
  presentClose,
  presentNudge,
  presentPublication,
  presentReview,
  presentSummary,
  presentThread,
} from '../../src/recaps/messages/posts-after.ts';
import {
  presentCall,
  presentGrid,
  presentKnown,
  presentList,
} from '../../src/recaps/messages/posts-before.ts';
import { parseQuestionForm, parseRecapForm } from '../../src/recaps/read-forms.ts';
import { draftSheet } from '../../src/recaps/sheet.ts';
import type { NamedTheme } from '../../src/recaps/themes.ts';
import { untouched, valuesOf } from '../support/form-state.ts';
import { aForm, aMatter } from './a-recap.ts';
import { aQuestion, aVisit, plain } from './a-visit.ts';

const visit = aVisit();
const many = Array.from({ length: 60 }, (_, index) => ({
  question: aQuestion({ id: `q${index}`, text: `${'<b> & '.repeat(30)} ${index} ?` }),
  entry: { question: `q${index}`, votes: ['U1'] },
}));
const none = new Map<string, string>();
const sheet = draftSheet(
  aMatter({
    participations: [
      aForm('U1', {
        retain: Array.from({ length: 200 }, (_, n) => `Une idée <${n}> ${'x'.repeat(150)}`).join('\n'),
      }),
    ],
  }),
  new Date('2027-03-12T08:00Z'),
);
const posts = {
  call: presentCall(visit, { listDay: '2027-02-23', today: '2027-02-09', late: false }),
  list: presentList(visit, many, none),
  grid: presentGrid(visit, many, none, 'thread'),
  host: presentGrid(visit, many, none, 'host'),
  known: presentKnown(aQuestion(), [
    { title: 'Visite n° 1', excerpt: 'Les cotisations la paient.', where: 'à Voiron' },
  ]),
  thread: presentThread(
    visit,
    many.map(({ question }) => question),
    '2027-03-12',
  ),
  summary: presentSummary({ given: 9, expected: 12, others: 1 }),
  nudge: presentNudge(visit, true),
  close: presentClose(visit, { given: 1, expected: 12, others: 0 }),
  publication: presentPublication(visit, 2),
  ...Object.fromEntries(
    presentReview(visit, sheet, new Map()).map((post, index) => [`review ${index}`, post]),
  ),
};

describe('what recaps say', () => {
  it('reads like this', () => {
    const texts = Object.values({ ...posts }).map(({ text }) => plain(text));
    expect([...new Set(texts)]).toMatchInlineSnapshot(`
      [
        "La visite n° 8 (PTCE Les Tisserands, Castres) a lieu dans 21 jours, le mardi 2 mars 2027. Quelles questions voulez-vous poser à l’hôte ? Vos questions seront réunies le mardi 23 février 2027.",
        "Les questions pour la visite n° 8 (PTCE Les Tisserands, Castres) : votez pour celles qui comptent pour vous.",
        "La grille de questionnement de la visite n° 8 (PTCE Les Tisserands, Castres) est arrêtée. L’hôte la reçoit aussi.",
        "Voici les questions que les participants souhaitent vous poser lors de la visite n° 8 (PTCE Les Tisserands, Castres), le mardi 2 mars 2027.",
        "Votre question semble déjà abordée. Que voulez-vous en faire ?",
        "Merci d’avoir participé à la visite n° 8 (PTCE Les Tisserands, Castres). Deux minutes suffisent pour en laisser une trace, jusqu’au vendredi 12 mars 2027.",
        "9 retours sur 12, et 1 autre personne.",
        "Qu’avez-vous retenu de la visite n° 8 (PTCE Les Tisserands, Castres) ? Une phrase suffit, et vous choisissez si votre nom apparaît. C’est mon dernier rappel.",
        "Le recueil des retours de la visite n° 8 (PTCE Les Tisserands, Castres) est clos : 1 retour sur 12. L’équipe d’animation relit la fiche, puis l’hôte. Un retour tardif ira dans la version suivante.",
        "La fiche de la visite n° 8 (PTCE Les Tisserands, Castres) est publiée (version 2). Posez-moi une question : je réponds désormais avec vos retours.",
        "Voici la fiche tirée de la visite n° 8 (PTCE Les Tisserands, Castres), telle qu’elle serait publiée.",
        "Vous pouvez la valider, demander une modification, ou différer sa publication jusqu’à une date.",
      ]
    `);
  });

  it.each(Object.entries(posts))('fits in a message, and repeats no markup: %s', (_, { text, blocks }) => {
    expect(text.trim()).not.toBe('');
    expect(blocks.length).toBeLessThanOrEqual(50);
    const written = blocks.flatMap(textsOf);
    expect(written.every((one) => one.length <= 3000)).toBe(true);
    expect(written.join('').length).toBeLessThan(13_200);
    expect(written.join('')).not.toMatch(/<b>|<\d+>/);
  });

  it('has the spaces of French typography', () => {
    for (const { text } of Object.values(posts)) expect(text).not.toMatch(/ [:;!?»]|« |n° \d| ['’]|'/);
  });

  it('shows the host the whole sheet', () => {
    const whole = presentReview(visit, sheet, new Map())
      .flatMap(({ blocks }) => blocks.flatMap(textsOf))
      .join('\n');
    for (const { text } of sheet.lines)
      expect(whole).toContain(text.replace('<', '&lt;').replace('>', '&gt;'));
  });
});

const themes: NamedTheme[] = [
  { theme: 'dimension-1', name: 'Dimension 1, l’emploi' },
  { theme: 'mission-2', name: 'Mission 2, les parcours' },
];

describe('the forms', () => {
  it('keep to Slack’s limits', () => {
    const view = recapForm(
      noParticipation('12', 'U1'),
      many.map(({ question }) => question),
      themes,
    );
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    for (const { title, submit, close } of [view, questionForm('12', themes)]) {
      for (const words of [title, submit, close]) expect(words?.text.length).toBeLessThanOrEqual(24);
    }
    expect(new Set(view.blocks.map(({ block_id }) => block_id)).size).toBe(view.blocks.length);
  });

  it('read back what they were filled in with', () => {
    const filled = aForm(
      'U1',
      { retain: 'La cantine', action: 'Écrire', answers: { q1: 'Les membres' }, themes: ['mission-2'] },
      { as: 'structure', structure: 'Les Tisserands' },
    );
    const { form, attribution } = filled;
    const view = recapForm(filled, [aQuestion()], themes);
    const { submittedAt: _s, updatedAt: _u, ...answers } = form!;
    expect(parseRecapForm(valuesOf(untouched(view)))).toEqual({ answers, attribution });
    const question = questionForm('12', [], aQuestion());
    expect(parseQuestionForm(valuesOf(untouched(question)))).toEqual({
      text: aQuestion().text,
      themes: [],
    });
  });

  it('name nobody by accident', () => {
    expect(parseRecapForm(valuesOf({})).attribution).toEqual({ as: 'anonymous' });
    const state = { attribution: { attribution: { selected_option: { value: 'structure' } } } };
    expect(parseRecapForm(valuesOf(state)).attribution).toEqual({ as: 'anonymous' });
  });
});

function textsOf(block: KnownBlock): string[] {
  if (block.type === 'section') return [block.text?.text ?? ''];
  return block.type === 'context'
    ? block.elements.map((element) => ('text' in element ? element.text : ''))
    : [];
}

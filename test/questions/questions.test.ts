import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/knowledge/parse.ts';
import { sixMonthsLater } from '../../src/knowledge/review-day.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { pageMarkdown } from '../../src/knowledge/write.ts';
import { type Card, cardFaults, cardLimits, cardPage } from '../../src/questions/card.ts';
import { helpersFor } from '../../src/questions/helpers.ts';
import {
  isOverdue,
  mayMark,
  type OpenQuestion,
  openQuestion,
  ownerFor,
  waitingOf,
} from '../../src/questions/question.ts';
import { recipientsOf, slotsOf } from '../../src/questions/slots.ts';
import { unansweredGroups } from '../../src/questions/unanswered.ts';
import { anUpcomingVisit } from '../support/community.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';

const aQuestion = (parts: Partial<OpenQuestion> = {}): OpenQuestion => ({
  ...openQuestion({
    id: '1',
    text: 'Qui prête des vélos ?',
    author: 'U-claire',
    named: false,
    audience: 'members',
    now: new Date('2026-11-30T23:30:00Z'),
    zone: 'Europe/Paris',
    owner: 'U-nadia',
  }),
  ...parts,
});

const aCard = (parts: Partial<Card> = {}): Card => ({
  question: 'Quels pôles prêtent des vélos ?',
  answer: 'Trois pôles en prêtent.',
  source: 'Réponse de l’équipe d’animation',
  review: '2027-06-01',
  audience: 'members',
  ...parts,
});

describe('a question put to the community', () => {
  it('is to be answered within three days of the community’s calendar', () => {
    expect(aQuestion().dueOn).toBe('2026-12-04');
    expect(isOverdue(aQuestion(), '2026-12-04')).toBe(false);
    expect(isOverdue(aQuestion(), '2026-12-05')).toBe(true);
    expect(isOverdue(aQuestion({ status: 'published' }), '2026-12-05')).toBe(false);
  });

  it('goes to the facilitator with the fewest waiting, not to its author', () => {
    const waiting = [aQuestion(), aQuestion({ owner: 'U-bruno' }), aQuestion({ owner: 'U-nadia' })];
    expect(ownerFor(['U-nadia', 'U-bruno'], waiting, 'U-claire')).toBe('U-bruno');
    expect(ownerFor(['U-nadia', 'U-bruno'], waiting, 'U-bruno')).toBe('U-nadia');
    expect(ownerFor(['U-nadia'], waiting, 'U-nadia')).toBe('U-nadia');
    expect(ownerFor([], waiting, 'U-claire')).toBeUndefined();
  });

  it('is listed with the most urgent first', () => {
    const later = aQuestion({ id: '2', dueOn: '2026-12-09' });
    expect(
      waitingOf([later, aQuestion({ id: '3', status: 'closed' }), aQuestion()]).map(({ id }) => id),
    ).toEqual(['1', '2']);
  });

  it('has its answer marked by facilitators and by its author only', () => {
    expect(mayMark(aQuestion(), 'U-claire', false)).toBe(true);
    expect(mayMark(aQuestion(), 'U-youssef', false)).toBe(false);
    expect(mayMark(aQuestion(), 'U-youssef', true)).toBe(true);
  });
});

describe('what is owed about a question', () => {
  const thread = { channel: 'C-animation', ts: '1.2' };
  const owed = (parts: Partial<OpenQuestion>) =>
    slotsOf(aQuestion(parts), 'C-animation').flatMap((slot) =>
      recipientsOf(slot).map(({ channel, threadTs, suffix }) => [
        suffix ? `${slot.key}:${suffix}` : slot.key,
        threadTs ? `${channel} ${threadTs}` : channel,
      ]),
    );
  const shown = ['question:1:posted', 'C-animation'];

  it('is to show it to facilitators, and to call for help', () => {
    expect(owed({})).toEqual([shown]);
    expect(owed({ helpers: ['U-youssef'] })).toEqual([shown, ['question:1:help:U-youssef', 'U-youssef']]);
    expect(slotsOf(aQuestion(), undefined).map(({ about }) => about)).toEqual(['help']);
  });

  it('is to keep what facilitators see as it stands, also once it ended', () => {
    expect(slotsOf(aQuestion({ thread, status: 'closed' }), 'C-animation')[0]).toMatchObject({
      about: 'posted',
      isLive: true,
    });
  });

  it('is to tell its author and its thread once the answer is published, also after weeks off', () => {
    expect(owed({ thread, status: 'published', endedAt: '2026-12-02T10:00:00Z' })).toEqual([
      shown,
      ['question:1:answered', 'U-claire'],
      ['question:1:published', 'C-animation 1.2'],
    ]);
    const ended = aQuestion({ status: 'published', endedAt: '2026-12-02T10:00:00Z' });
    const [slot] = slotsOf(ended, 'C-animation');
    expect(slot?.dueAt).toEqual(new Date('2026-12-02T10:00:00Z'));
    expect(slot?.notAfter?.toISOString()).toBe('2027-01-31T10:00:00.000Z');
  });

  it('is to tell its author that nobody knew, when it is closed', () => {
    expect(owed({ thread, status: 'closed' })).toEqual([shown, ['question:1:not-answered', 'U-claire']]);
  });

  it('is nothing to an author who erased their data', () => {
    expect(owed({ author: '', status: 'published' })).toEqual([]);
  });
});

describe('a card', () => {
  it('says by field what has to be mended', () => {
    expect(cardFaults(aCard(), '2026-12-01')).toEqual({});
    expect(
      cardFaults(
        aCard({ question: ' ', answer: '', source: '', address: 'exemple', review: '2026-12-01' }),
        '2026-12-01',
      ),
    ).toEqual({
      question: 'question-empty',
      answer: 'answer-empty',
      source: 'source-empty',
      address: 'address',
      review: 'review-past',
    });
  });

  it('is to be looked at again six months later, on a day that exists', () => {
    expect(sixMonthsLater('2026-12-01')).toBe('2027-06-01');
    expect(sixMonthsLater('2026-08-31')).toBe('2027-02-28');
    expect(sixMonthsLater('2027-08-31')).toBe('2028-02-29');
  });

  it('becomes a page that is found by its question and by the words of its author', () => {
    const card = aCard({ address: 'https://exemple.org/velos' });
    const markdown = pageMarkdown(cardPage(card, 'ki a des bicyclettes, svp ?', '2026-12-01'), 1);
    const { parsed, faults } = parseFile('answers/x.md', markdown);
    expect(faults).toEqual([]);
    expect(parsed?.document).toMatchObject({
      title: card.question,
      audience: 'members',
      review: '2027-06-01',
      sources: [{ title: card.source, address: 'https://exemple.org/velos', date: '2026-12-01' }],
      sections: [{ text: card.answer, aliases: ['ki a des bicyclettes svp ?'] }],
    });
  });

  it('is readable when every field is as long as the form allows', () => {
    const card = aCard({
      question: 'é'.repeat(cardLimits.question),
      answer: '# é\n'.repeat(cardLimits.answer / 4),
    });
    expect(
      parseFile('answers/x.md', pageMarkdown(cardPage(card, card.question, '2026-12-01'), 1)).faults,
    ).toEqual([]);
  });
});

describe('questions without an answer', () => {
  const asked = (text: string, by: string, at: string) => ({ text, by, at, audience: 'members' as const });

  it('are grouped by likeness, asked by most people first, with why an answer did not help', () => {
    const groups = unansweredGroups([
      { ...asked('Qui finance la formation ?', 'U1', '2026-11-01'), outcome: 'decline' },
      { ...asked('Qui finance la formation ?', 'U1', '2026-11-02'), outcome: 'decline' },
      {
        ...asked('Quels pôles prêtent des vélos ?', 'U1', '2026-11-03'),
        outcome: 'answer',
        complaint: 'outdated',
      },
      { ...asked('quel pole prete un velo svp', 'U2', '2026-11-04'), outcome: 'decline' },
      { ...asked('C’est quoi un PTCE ?', 'U3', '2026-11-05'), outcome: 'answer' },
    ]);
    expect(groups).toEqual([
      {
        text: 'Quels pôles prêtent des vélos ?',
        variants: ['quel pole prete un velo svp'],
        times: 2,
        people: 2,
        lastAt: '2026-11-04',
        complaints: { outdated: 1 },
      },
      {
        text: 'Qui finance la formation ?',
        variants: [],
        times: 2,
        people: 1,
        lastAt: '2026-11-02',
        complaints: {},
      },
    ]);
  });
});

describe('people who could know', async () => {
  const knowledge = await knowledgeOf({
    'hosts/re-sources.md': fileText(
      { title: 'Re-Sources', kind: 'host' },
      'Re-Sources répare des vélos à Figeac.',
    ),
    'missions/1.md': fileText(
      { title: 'Mission 1', kind: 'mission' },
      'Les emplois partagés entre structures.',
    ),
  });
  const visits = [
    anUpcomingVisit({ id: 'past', host: 'Re-Sources', place: 'Figeac', days: ['2026-10-01'] }),
    anUpcomingVisit({
      id: 'theme',
      host: 'Autre',
      place: 'Ailleurs',
      days: ['2026-09-01'],
      themes: ['missions/1'],
    }),
    anUpcomingVisit({ id: 'next', host: 'Re-Sources', days: ['2026-12-15'] }),
  ];
  const came = new Map([
    ['past', ['U1', 'U2', 'U3']],
    ['theme', ['U4']],
    ['next', ['U5']],
  ]);
  const hosts = new Map([['theme', ['U7']]]);
  const ask = (text: string, consenting: string[], author = 'U9') =>
    helpersFor(
      { text, author },
      { visits, came, hosts, consenting: new Set(consenting) },
      knowledge,
      visibleTo('members'),
      new Date('2026-11-30T08:00:00Z'),
    ).map(({ user, visit }) => [user, visit.id]);

  it('came to a past meeting that the question touches, and agreed to be asked', () => {
    expect(ask('Qui répare des vélos ?', ['U1', 'U3', 'U4', 'U5'])).toEqual([
      ['U1', 'past'],
      ['U3', 'past'],
    ]);
    expect(ask('Comment marchent les emplois partagés ?', ['U1', 'U4'])).toEqual([['U4', 'theme']]);
    expect(ask('Que fait-on à Figeac ?', ['U1'])).toEqual([['U1', 'past']]);
  });

  it('hosted it, if they agreed too', () => {
    expect(ask('Comment marchent les emplois partagés ?', ['U4', 'U7'])).toEqual([
      ['U7', 'theme'],
      ['U4', 'theme'],
    ]);
    expect(ask('Comment marchent les emplois partagés ?', ['U4'])).toEqual([['U4', 'theme']]);
  });

  it('are nobody who did not agree, nor the author', () => {
    expect(ask('Qui répare des vélos ?', [])).toEqual([]);
    expect(ask('Qui répare des vélos ?', ['U1', 'U2'], 'U1')).toEqual([['U2', 'past']]);
  });

  it('are nobody when the question touches nothing known', () => {
    expect(ask('Quel temps fait-il ?', ['U1', 'U4'])).toEqual([]);
  });
});

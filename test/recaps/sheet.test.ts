import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/recaps/pieces.ts';
import { draftSheet, type Sheet, type SheetMatter, withoutWithdrawn } from '../../src/recaps/sheet.ts';
import { type EditOutcome, editSheet } from '../../src/recaps/sheet-edits.ts';
import { hostReviews, publicationFault, publishSheet, sendToHost } from '../../src/recaps/sheet-review.ts';
import { aForm, aMatter, aReply } from './a-recap.ts';
import { aVisit } from './a-visit.ts';
import { fictionalReplies } from './fictional-replies.ts';
import { ownReplies } from './own-replies.ts';

const now = new Date('2027-03-12T08:00:00Z');
const lines = ({ lines }: Pick<Sheet, 'lines'>) => lines.map(({ section, text }) => `${section}: ${text}`);
const draft = (matter: SheetMatter, before?: Sheet) => draftSheet(matter, now, before);
const edited = (outcome: EditOutcome): Sheet => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.sheet;
};

const matter = aMatter({
  participations: [
    aForm(
      'U1',
      { retain: 'La cantine a créé deux postes', answers: { q2: 'Le GEIQ forme les tuteurs' } },
      { as: 'named' },
    ),
    aForm('U2', {
      question: 'rien n’est écrit\nqui paie ?',
      transferable: 'Le vestiaire',
      themes: ['mission-2'],
    }),
  ],
  replies: [
    aReply('U3', 'Je retiens : la cantine a créé deux postes. C’était le 3 mars et non le 2. Merci !'),
    aReply('U9', 'Je vous enverrai le plan.'),
  ],
});

describe('the draft of a sheet', () => {
  it('has each idea under its part, in the words of those who said it', () => {
    expect(lines(draft(matter))).toEqual([
      'employment: La cantine a créé deux postes',
      'training: Le GEIQ forme les tuteurs',
      'limits: rien n’est écrit',
      'transferable: Le vestiaire',
      'open-questions: qui paie ?',
      'open-questions: Qui paie la coordination ?',
    ]);
  });

  it('says once what several said, with how each wants to be named', () => {
    expect(draft(matter).lines[0]).toMatchObject({
      pieces: [
        { id: 'form:U1/retain/0', author: 'U1' },
        { id: 'reply:C1:U3.0/0', author: 'U3' },
      ],
      credits: [
        { author: 'U1', attribution: { as: 'named' } },
        { author: 'U3', attribution: { as: 'anonymous' } },
      ],
    });
  });

  it('lists what is not in it, with the reason', () => {
    expect(draft(matter).unused.map(({ text, reason }) => `${reason}: ${text}`)).toEqual([
      'correction: C’était le 3 mars et non le 2.',
      'ignored: Merci !',
      'commitment: Je vous enverrai le plan.',
    ]);
  });

  it('goes by the theme declared where words do not tell', () => {
    const said = aMatter({
      participations: [aForm('U1', { retain: 'Tout tient à une animatrice', themes: ['mission-3'] })],
    });
    expect(lines(draft(said))[0]).toBe('training: Tout tient à une animatrice');
  });

  it('accounts for every piece, whatever was said', () => {
    const text = fc.constantFrom(...[...ownReplies, ...fictionalReplies].map((reply) => reply.text));
    const reply = fc.tuple(fc.constantFrom('U1', 'U2', 'U9'), text);
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 6 }), (said) => {
        const replies = said.map(([author, words], index) => aReply(author, words, { ts: `${index}.0` }));
        const whole = aMatter({ replies });
        const sheet = draft(whole);
        const told = [
          ...sheet.lines.flatMap((line) => line.pieces.map(({ id }) => id)),
          ...sheet.unused.map(({ piece }) => piece),
        ];
        expect(told.sort()).toEqual(
          piecesOf(whole.contributions)
            .map(({ id }) => id)
            .sort(),
        );
        const words = replies.map(({ text }) => text).join(' ');
        const invented = sheet.lines.filter(
          (line) => line.pieces.length > 0 && !/une personne|>/.test(line.text) && !words.includes(line.text),
        );
        expect(invented.map(({ text }) => text)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('facilitators’ edits', () => {
  const first = draft(matter);

  it('survive the next draft, while what they are about still stands', () => {
    let sheet = edited(
      editSheet(first, { edit: 'move', line: 'form:U2/question/0', section: 'context' }, 'U8', 1),
    );
    sheet = edited(
      editSheet(
        sheet,
        { edit: 'reword', line: 'form:U2/transferable/0', text: 'Un vestiaire commun' },
        'U8',
        2,
      ),
    );
    sheet = edited(editSheet(sheet, { edit: 'leave-out', line: 'question:q1' }, 'U8', 3));
    sheet = edited(editSheet(sheet, { edit: 'leave-out', line: 'form:U2/question/1' }, 'U8', 4));
    sheet = edited(
      editSheet(sheet, { edit: 'write', section: 'limits', text: 'Trois ans de recul' }, 'U8', 5),
    );
    const next = draft(matter, sheet);
    expect(next.version).toBe(7);
    expect(lines(next)).toEqual([
      'context: rien n’est écrit',
      'employment: La cantine a créé deux postes',
      'training: Le GEIQ forme les tuteurs',
      'limits: Trois ans de recul',
      'transferable: Un vestiaire commun',
    ]);
    expect(lines(draft(matter, next))).toEqual(lines(next));
    expect(next.unused.filter(({ reason }) => reason === 'left-out').map(({ piece }) => piece)).toEqual([
      'form:U2/question/1',
      'question:q1',
    ]);
    const changed = aMatter({
      participations: [aForm('U2', { question: 'tout est écrit', transferable: 'La cour' })],
    });
    expect(lines(draft(changed, next)).slice(0, 3)).toEqual([
      'limits: Trois ans de recul',
      'limits: tout est écrit',
      'transferable: La cour',
    ]);
  });

  it('do not undo what somebody else did', () => {
    expect(editSheet(first, { edit: 'leave-out', line: 'question:q1' }, 'U8', 0)).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(editSheet(first, { edit: 'leave-out', line: 'x' }, 'U8', 1)).toEqual({
      ok: false,
      reason: 'no-such-line',
    });
    expect(editSheet(first, { edit: 'write', section: 'limits', text: ' ' }, 'U8', 1)).toEqual({
      ok: false,
      reason: 'empty',
    });
  });
});

describe('the host’s review', () => {
  const visit = aVisit();
  const sent = sendToHost(draft(matter), now);
  const says = (said: Parameters<typeof hostReviews>[3], version = 1, by = 'U9') =>
    hostReviews(sent, visit, by, said, version, now);
  const faultAfter = (said: Parameters<typeof hostReviews>[3], at: Date) => {
    const outcome = says(said);
    return outcome.ok ? publicationFault(outcome.sheet, visit, at) : outcome.reason;
  };
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

  it('lets publish once validated', () => {
    const outcome = says({ word: 'validate' });
    const published = outcome.ok && publishSheet(outcome.sheet, visit, 'U8', now);
    expect(published).toMatchObject({ ok: true, sheet: { published: { version: 1, by: 'U8' } } });
  });

  it('holds the publication: a change asked for, a date, or ten days of silence', () => {
    expect(publicationFault(draft(matter), visit, now)).toBe('to-send');
    expect(publicationFault(sent, visit, days(9))).toBe('awaiting-host');
    expect(publicationFault(sent, visit, days(10))).toBeUndefined();
    expect(faultAfter({ word: 'ask-change', wish: 'Le bail' }, days(60))).toBe('change-asked');
    expect(faultAfter({ word: 'hold', until: '2027-04-01' }, new Date('2027-03-31T12:00:00Z'))).toBe('held');
    expect(
      faultAfter({ word: 'hold', until: '2027-04-01' }, new Date('2027-04-01T12:00:00Z')),
    ).toBeUndefined();
    expect(publicationFault(draft(matter), aVisit({ hosts: [] }), now)).toBeUndefined();
  });

  it('is the host’s, on what they read', () => {
    expect(says({ word: 'validate' }, 1, 'U1')).toEqual({ ok: false, reason: 'not-the-host' });
    expect(says({ word: 'validate' }, 2)).toEqual({ ok: false, reason: 'another-version' });
    expect(says({ word: 'ask-change', wish: ' ' })).toEqual({ ok: false, reason: 'empty' });
    expect(says({ word: 'hold', until: '2027-03-12' })).toEqual({ ok: false, reason: 'bad-date' });
    expect(says({ word: 'hold', until: '2028-03-12' })).toEqual({ ok: false, reason: 'bad-date' });
  });

  it('begins anew with each edit', () => {
    const next = edited(editSheet(sent, { edit: 'leave-out', line: 'question:q1' }, 'U8', 1));
    expect(publicationFault(next, visit, days(60))).toBe('to-send');
  });
});

describe('a withdrawal', () => {
  it('leaves the published lines at once, and only what that person said', () => {
    const outcome = publishSheet(draft(matter), aVisit({ hosts: [] }), 'U8', now);
    if (!outcome.ok) throw new Error(outcome.reason);
    const after = withoutWithdrawn(outcome.sheet, 'U1', 'form');
    expect(lines(after.published!)).not.toContain('training: Le GEIQ forme les tuteurs');
    expect(after.published!.lines[0]).toMatchObject({
      text: 'La cantine a créé deux postes',
      pieces: [{ author: 'U3' }],
      credits: [{ author: 'U3' }],
    });
    expect(JSON.stringify(after)).not.toContain('U1');
  });
});

import { describe, expect, it } from 'vitest';
import {
  editNote,
  kindOf,
  kindOfReaction,
  type Note,
  noteIn,
  reactionFor,
  reactTo,
  visitsForNote,
} from '../../src/recaps/notes.ts';
import { aVisit } from './a-visit.ts';

const note: Note = {
  visit: '12',
  author: 'U1',
  text: 'Deux équipes se relaient',
  at: '2027-03-02T10:00:00.000Z',
  origin: 'thread',
  channel: 'C1',
  ts: '1.0',
  sorted: [],
};
const sortedBy = (...reactions: [by: string, reaction: string][]) =>
  reactions.reduce((one, [by, reaction]) => reactTo(one, by, reaction, true), note);

describe('a note by direct message', () => {
  it.each([
    ['note : deux équipes', 'deux équipes'],
    ['Carnet: un lieu\net une heure', 'un lieu\net une heure'],
    ['note :', undefined],
    ['notre note : x', undefined],
    ['Quelle note ?', undefined],
  ])('%s', (text, words) => expect(noteIn(text)).toBe(words));

  it('is for the visit where its author is, until two days after', () => {
    const visits = [aVisit(), aVisit({ id: '13', days: ['2027-03-03'], participants: ['U1'] })];
    const found = (author: string, at: string) =>
      visitsForNote(visits, author, new Date(at)).map(({ id }) => id);
    expect(found('U1', '2027-03-01T22:59:00Z')).toEqual([]);
    expect(found('U1', '2027-03-01T23:00:00Z')).toEqual(['12']);
    expect(found('U1', '2027-03-04T12:00:00Z')).toEqual(['13', '12']);
    expect(found('U2', '2027-03-05T12:00:00Z')).toEqual([]);
    expect(found('U9', '2027-03-02T12:00:00Z')).toEqual(['12']);
    expect(found('U7', '2027-03-02T12:00:00Z')).toEqual([]);
  });
});

describe('reactions on a note', () => {
  it('sort it, its author’s before the others’', () => {
    expect(kindOf(note)).toBeUndefined();
    expect(kindOf(sortedBy(['U2', 'seedling'], ['U3', 'seedling'], ['U4', 'question']))).toBe('transferable');
    expect(kindOf(sortedBy(['U2', 'seedling'], ['U3', 'question']))).toBeUndefined();
    expect(kindOf(sortedBy(['U2', 'seedling'], ['U3', 'seedling'], ['U1', 'warning']))).toBe('gap');
  });

  it('may be taken back, whatever the skin tone; others say nothing', () => {
    const once = sortedBy(['U2', 'thumbsdown::skin-tone-3']);
    expect(kindOf(once)).toBe('gap');
    expect(kindOf(reactTo(once, 'U2', 'thumbsdown', false))).toBeUndefined();
    expect(sortedBy(['U2', 'tada'])).toBe(note);
    expect(kindOfReaction(reactionFor('surprise'))).toBe('surprise');
  });

  it('outlive an edit', () => {
    const edited = editNote(sortedBy(['U2', 'seedling']), 'Trois équipes se relaient');
    expect(edited).toMatchObject({ text: 'Trois équipes se relaient', isEdited: true });
    expect(kindOf(edited)).toBe('transferable');
  });
});

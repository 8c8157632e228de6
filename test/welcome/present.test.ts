import { blockProblems } from 'slack-workspace';
import { wordsOf } from 'slack-workspace/testing';
import { describe, expect, it } from 'vitest';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { presentWelcome } from '../../src/welcome/present.ts';
import { anUpcomingVisit } from '../support/community.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';

const mission = (number: number, audience = 'members') =>
  fileText({ title: `Mission ${number}`, kind: 'mission', number, audience }, 'Ce qu’elle fait. '.repeat(40));
const knowledge = await knowledgeOf({
  'missions/1.md': mission(1),
  'missions/2.md': mission(2),
  'missions/3.md': mission(3),
  'missions/4.md': mission(4, 'public'),
});
const welcome = { channel: 'C1', knowledge, next: anUpcomingVisit(), today: '2026-11-30' };

describe('a welcome', () => {
  it('shows three ways in and the next visit to a member', () => {
    const message = presentWelcome({ ...welcome, visible: visibleTo('members') });
    expect(wordsOf(message)).toMatch(/Mission 1[\s\S]*Mission 2[\s\S]*Mission 3[\s\S]*Castres/);
    expect(blockProblems(message.blocks, 'message')).toEqual([]);
  });

  it('shows a guest what guests may read', () => {
    const words = wordsOf(presentWelcome({ ...welcome, next: undefined, visible: visibleTo('public') }));
    expect(words).toContain('Mission 4');
    expect(words).not.toContain('Mission 1');
  });
});

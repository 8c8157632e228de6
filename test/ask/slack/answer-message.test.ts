import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import {
  presentPrivateReply,
  presentReply,
  presentSharedReply,
} from '../../../src/ask/slack/answer-message.ts';
import type { Evidence, Reply } from '../../../src/ask/types.ts';

const anEvidence = (over: Partial<Evidence> = {}): Evidence => ({
  title: 'Visite apprenante n° 5',
  path: 'sessions/visite-5#lieu',
  excerpt: 'Le 16 octobre 2017.',
  origins: [{ title: 'Bilan du 31 juillet 2018' }],
  ...over,
});

const aReply = (over: Partial<Reply> = {}): Reply => ({
  outcome: 'answer',
  language: 'fr',
  text: 'Le 16 octobre 2017.',
  evidence: [anEvidence()],
  suggestions: [],
  ...over,
});

const typesOf = (blocks: KnownBlock[]) => blocks.map((block) => block.type);
const wordsOf = (value: unknown) => JSON.stringify(value);
/** All that Slack would parse for control sequences. */
const mrkdwnOf = (value: unknown) =>
  [...JSON.stringify(value).matchAll(/"type":"mrkdwn","text":"(.*?)"[,}]/g)]
    .map((match) => match[1])
    .join('\n');

describe('an answer in Slack', () => {
  it('says the answer, then its source, the button that opens it, and asks whether it helped', () => {
    const { text, blocks } = presentReply(aReply());

    expect(text).toBe('Le 16 octobre 2017.');
    expect(typesOf(blocks)).toEqual(['section', 'context', 'actions', 'context_actions']);
    expect(wordsOf(blocks)).toContain('_Source : Bilan du 31 juillet 2018_');
    expect(wordsOf(blocks)).toContain('sessions/visite-5#lieu');
  });

  it('names each page when several are its sources, three at most', () => {
    const titles = ['Une', 'Deux', 'Trois', 'Quatre'];
    const { blocks } = presentReply(aReply({ evidence: titles.map((title) => anEvidence({ title })) }));

    const buttons = blocks.find((block) => block.type === 'actions');
    expect(buttons?.elements.map((button) => 'text' in button && button.text?.text)).toEqual([
      'Une',
      'Deux',
      'Trois',
    ]);
  });

  it('without sources offers none', () => {
    expect(typesOf(presentReply(aReply({ outcome: 'decline', evidence: [] })).blocks)).toEqual([
      'section',
      'context_actions',
    ]);
  });

  it('offers questions to click, and does not ask whether a greeting was useful', () => {
    const help = aReply({ outcome: 'help', evidence: [], suggestions: ['C’est quoi un PTCE ?'] });

    expect(typesOf(presentReply(help).blocks)).toEqual(['section', 'actions']);
  });

  it('cannot be made to broadcast by the question or by a source’s title', () => {
    const reply = aReply({ evidence: [anEvidence({ origins: [{ title: '<!channel>' }] })] });

    for (const message of [
      presentSharedReply('U1', '<!here> ?', reply),
      presentPrivateReply('<!here> ?', reply),
    ]) {
      expect(mrkdwnOf(message)).toContain('&lt;!here&gt;');
      expect(mrkdwnOf(message)).not.toMatch(/<!/);
    }
  });
});

describe('a private answer', () => {
  it('repeats the question and can be shared', () => {
    const { blocks } = presentPrivateReply('c’est quand ?', aReply());

    expect(wordsOf(blocks)).toContain('c’est quand ?');
    expect(wordsOf(blocks)).toContain('Partager dans le canal');
  });

  it('that is a refusal has nothing to share', () => {
    expect(wordsOf(presentPrivateReply('?', aReply({ outcome: 'decline' })).blocks)).not.toContain(
      'Partager',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type AskedQuestion, askedQuestions, keepAskedFor } from '../../src/ask/asked.ts';
import { confirmedQuestions } from '../../src/ask/confirmed.ts';
import { askData } from '../../src/ask/slack/personal.ts';
import { createMemoryStore } from '../../src/store/memory.ts';

const now = new Date('2026-11-28T10:00:00Z');
const asked: AskedQuestion = {
  text: 'comment venir ?',
  by: 'U1',
  at: now.toISOString(),
  outcome: 'answer',
  audience: 'members',
  quoted: { sections: ['acces#venir'], readers: ['public', 'members'] },
  useful: true,
};

async function storeWith(question: AskedQuestion) {
  const store = createMemoryStore();
  await store.transact((tx) => tx.put(askedQuestions, 'C1:1', question));
  return store;
}

describe('confirmed questions', () => {
  it('are those whose answer was found useful, with what it quoted and who might read it', async () =>
    expect(await confirmedQuestions(await storeWith(asked))).toEqual([
      { text: 'comment venir ?', sections: ['acces#venir'], readers: ['public', 'members'] },
    ]));

  const { useful: _, ...noClick } = asked;
  const { quoted: __, ...computed } = asked;
  it.each([
    ['without a click', noClick],
    ['that somebody complained of', { ...asked, complaint: 'wrong' as const }],
    ['whose answer was computed', computed],
  ])('are none %s', async (_title, question) =>
    expect(await confirmedQuestions(await storeWith(question))).toEqual([]),
  );

  it('go with the questions themselves: after thirty days, or when their author erases', async () => {
    const old = await storeWith(asked);
    const later = new Date(now.getTime() + keepAskedFor + 1);
    await old.transact((tx) => askData.expire?.(tx, later));
    expect(await confirmedQuestions(old)).toEqual([]);

    const erased = await storeWith(asked);
    await erased.transact((tx) => askData.erase(tx, 'U1', now));
    expect(await confirmedQuestions(erased)).toEqual([]);
  });
});

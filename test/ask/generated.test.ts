import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { knowledge2018, knowledgeOther } from '../fixtures/communities.ts';
import { askAs, plain } from '../support/asking.ts';
import { questionsFrom } from './generator/index.ts';

// Thousands of questions made from the records, with right answers reckoned apart from the code under test.
test.each([
  ['the community', knowledge2018],
  ['another community', knowledgeOther],
])(
  'most questions made from the records of %s are answered right, the likeliest misreadings being of order and of framing',
  async (_, folder) => {
    const knowledge = await loadKnowledge(folder);
    const failures: string[] = [];
    let count = 0;
    for (const { question, history, expected, recipe } of questionsFrom(knowledge)) {
      count += 1;
      const { text } = askAs(knowledge, question, { history });
      const said = plain(text);
      if (!expected.every((words) => said.includes(plain(words))))
        failures.push(`${recipe} | ${question} -> ${text.split('\n')[0]}`);
    }
    expect(count).toBeGreaterThan(1000);
    expect(
      failures.length / count,
      `${failures.length} of ${count}\n${failures.join('\n')}`,
    ).toBeLessThanOrEqual(0.07);
  },
  120_000,
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { knowledge2018 } from '../fixtures/communities.ts';
import { askAs } from '../support/asking.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(knowledge2018);
});

describe('any text at all', () => {
  test('gets a reply that can mention, broadcast and link nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 300 }),
          fc.stringMatching(/^[a-zà-ü0-9 /.'’-]{0,120}$/),
        ),
        (question) => {
          const { text } = askAs(knowledge, question);
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/<|(?<!&(?:amp|lt|gt))>|@(?:here|channel|everyone)/);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    'a'.repeat(40_000),
    'a '.repeat(20_000),
    '2017 '.repeat(8_000),
    'visite n° '.repeat(4_000),
    '((('.repeat(10_000),
  ])('costs little however long it is (%#)', (question) => {
    askAs(knowledge, 'bonjour');
    const before = performance.now();
    askAs(knowledge, question);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test('of a file is escaped as well', () => {
    const { text } = askAs(knowledge, '<!channel> & <https://exemple.test|cliquez> PTCE ?');
    expect(text).not.toContain('<');
    expect(text).toContain('pôle territorial');
  });
});

test('what a place’s readers may not read is neither quoted nor computed', () => {
  const reply = ask('c’est quand la visite à Marseille ?', {
    knowledge,
    now: new Date('2026-11-23T12:00:00Z'),
    zone: 'Europe/Paris',
    history: [],
    visible: visibleTo('public'),
  });
  expect(reply.text).not.toMatch(/octobre|2017/);
  expect(
    reply.evidence.every(
      ({ path }) => knowledge.documents.get(path.split('#')[0] ?? '')?.audience === 'public',
    ),
  ).toBe(true);
});

test('the code of answers names nothing of this community: a new one works without code', () => {
  const files = readdirSync('src/ask', { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !file.parentPath.includes('slack'),
  );
  // Comments may take their examples from the first community; rules may not.
  const code = files
    .map((file) =>
      readFileSync(join(file.parentPath, file.name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
    )
    .join('\n');
  const names = knowledge.sessions.flatMap(({ place, hostName = '', start }) => [
    place,
    hostName.replace(/^PTCE (?:L[ea]s? )?/, ''),
    start,
  ]);
  for (const name of new Set(names.filter((name) => name !== ''))) expect(code).not.toContain(name);
});

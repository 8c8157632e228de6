import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coveredEvents, coveredMethods, notCovered } from '../src/coverage.ts';

test('the events are those that the workspace knows how to send', () => {
  const senders = readFileSync(new URL('../src/bot/events.ts', import.meta.url), 'utf8');

  for (const event of coveredEvents) expect(senders).toContain(`'${event}'`);
});

test('what is said to be less than Slack is about methods that are served, or says that they are not', () => {
  const astray = Object.entries(notCovered).filter(
    ([subject, how]) =>
      /^\w+\.\w+$/.test(subject) && coveredMethods.includes(subject) === how.startsWith('not served'),
  );

  expect(astray).toEqual([]);
});

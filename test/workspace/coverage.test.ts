import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coveredEvents, coveredMethods, notCovered } from '../../src/workspace/coverage.ts';

const families =
  'agents|apps|assistant|auth|bookmarks|bots|chat|conversations|files|pins|reactions|team|usergroups|users|views';
const call = new RegExp(`[cC]lient\\.((?:${families})(?:\\.\\w+)+)\\(`, 'g');
const byName = /apiCall\('([\w.]+)'/g;

/** Bolt's helpers, and uploads in three steps, call methods under other names. */
const helpers: Record<string, string[]> = {
  'await say(': ['chat.postMessage'],
  'setStatus(': ['assistant.threads.setStatus'],
  'filesUploadV2(': ['files.getUploadURLExternal', 'files.completeUploadExternal'],
};

function sources(): string[] {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.ts') && !path.startsWith('workspace'))
    .map((path) => readFileSync(join('src', path), 'utf8'));
}

test('the workspace serves every method of the Web API that the code calls', () => {
  const called = sources().flatMap((source) => [
    ...[...source.matchAll(call), ...source.matchAll(byName)].map(([, method]) => method),
    ...Object.entries(helpers).flatMap(([helper, methods]) => (source.includes(helper) ? methods : [])),
  ]);

  expect(called).toContain('auth.test');
  expect(called.filter((method) => !coveredMethods.includes(method ?? ''))).toEqual([]);
});

test('the events are those that the workspace knows how to send', () => {
  const senders = readFileSync('src/workspace/bot/events.ts', 'utf8');

  for (const event of coveredEvents) expect(senders).toContain(`'${event}'`);
});

test('what is said to be less than Slack is about methods that are served, or says that they are not', () => {
  const astray = Object.entries(notCovered).filter(
    ([subject, how]) =>
      /^\w+\.\w+$/.test(subject) && coveredMethods.includes(subject) === how.startsWith('not served'),
  );

  expect(astray).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coveredMethods } from 'slack-workspace';
import { expect, test } from 'vitest';

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
  return paths.filter((path) => path.endsWith('.ts')).map((path) => readFileSync(join('src', path), 'utf8'));
}

test('the workspace serves every method of the Web API that the code calls', () => {
  const called = sources().flatMap((source) => [
    ...[...source.matchAll(call), ...source.matchAll(byName)].map(([, method]) => method),
    ...Object.entries(helpers).flatMap(([helper, methods]) => (source.includes(helper) ? methods : [])),
  ]);

  expect(called).toContain('auth.test');
  expect(called.filter((method) => !coveredMethods.includes(method ?? ''))).toEqual([]);
});

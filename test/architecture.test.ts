import { describe, expect, it } from 'vitest';
import { refusal } from '../lint/architecture.js';

/** What lint says of an import, in short. */
const isRefused = (file: string, specifier: string, typesOnly = false) =>
  refusal(file, specifier, typesOnly) !== undefined;

describe('the directions of imports', () => {
  it.each([
    ['src/ask/parsing/names.ts', '../../visits/visit.ts', 'rules and another capability’s inside'],
    ['src/ask/slack/clicks.ts', '../../visits/repository.ts', 'listeners and another capability’s inside'],
    ['src/community/settings.ts', '../visits/contract.ts', 'a mechanism and a capability'],
    ['src/french/dates.ts', '../visits/contract.ts', 'the language and a capability'],
    ['src/knowledge/load.ts', '../slack/mrkdwn.ts', 'the knowledge and Slack'],
    ['src/store/engine.ts', '../delivery/delivery.ts', 'the store and a mechanism above it'],
    ['src/start.ts', 'slack-workspace', 'production and the stand-in for Slack'],
    ['src/config.ts', './local/workspace.ts', 'a file of the root and the local start'],
    ['src/a-new-file.ts', './capabilities.ts', 'a new file of the root and the table of contents'],
    ['src/a-new-file.ts', './visits/contract.ts', 'a new file of the root and a capability'],
    ['src/visits/repository.ts', '@slack/bolt', 'rules and Bolt'],
    ['src/visits/repository.ts', './slack/context.ts', 'rules and their own listeners'],
    ['src/visits/repository.ts', '../slack/roles.ts', 'rules and Slack’s client'],
    ['src/visits/slack/context.ts', '../../capabilities.ts', 'a capability and the table of contents'],
    ['src/a-new-capability/rules.ts', '@slack/bolt', 'rules of a new capability and Bolt'],
    [
      'src/a-new-capability/slack/index.ts',
      '../../visits/repository.ts',
      'a new capability and another’s inside',
    ],
    [
      'src/a-new-capability/slack/index.ts',
      'some-package',
      'a new capability and a package that nobody chose',
    ],
    ['test/ask/answers.test.ts', '../../bench/questions/asked.ts', 'tests and benchmarks'],
    ['packages/slack-workspace/src/server.ts', '../../../src/clock.ts', 'a package and the project'],
  ])('%s may not import %s: %s', (file, specifier) => {
    expect(isRefused(file, specifier)).toBe(true);
  });

  it.each([
    ['src/home/state.ts', '../visits/contract.ts', false],
    ['src/visits/slack/context.ts', '../repository.ts', false],
    ['src/visits/slack/index.ts', '@slack/bolt', true],
    ['src/visits/messages/posts.ts', '@slack/types', true],
    ['src/a-new-capability/slack/index.ts', '../../capability.ts', true],
    ['src/capabilities.ts', './a-new-capability/slack/index.ts', false],
    ['src/local/workspace.ts', 'slack-workspace', false],
    ['src/store/files.ts', 'node:fs/promises', false],
    ['test/visits/book.test.ts', '../../src/visits/repository.ts', false],
    ['packages/slack-workspace/src/server.ts', './clock.ts', false],
    ['packages/slack-workspace/src/emoji.ts', 'emojibase-data/en/shortcodes/iamcal.json', false],
  ])('%s may import %s', (file, specifier, typesOnly) => {
    expect(refusal(file, specifier, typesOnly)).toBeUndefined();
  });

  it('tells an import of types from one of code', () => {
    expect(isRefused('src/visits/slack/index.ts', '@slack/bolt', false)).toBe(true);
    expect(isRefused('src/visits/slack/index.ts', '@slack/bolt', true)).toBe(false);
  });
});

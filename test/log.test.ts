import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog, slackLogger } from '../src/log.ts';

function collectingLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLog('debug', stream), lines };
}

describe('the log', () => {
  it('blots out tokens, also inside errors and their causes', () => {
    const { log, lines } = collectingLog();

    log.error({ err: new Error('bad xoxb-12-secret', { cause: new Error('xapp-1-A-secret') }) }, 'failed');

    expect(lines.join('')).not.toContain('secret');
    expect(lines.join('')).toContain('[jeton]');
  });

  it('masks texts and blocks that were logged by mistake', () => {
    const { log, lines } = collectingLog();

    log.info(
      { text: 'a private word', event: { text: 'a private word', blocks: ['a private word'] } },
      'oops',
    );

    expect(lines.join('')).not.toContain('private');
  });

  it('keeps no debug line of Slack’s packages, which print whole payloads', () => {
    const { log, lines } = collectingLog();
    const slack = slackLogger(log);

    slack.debug('{"text":"a private word"}');
    slack.warn('reconnecting with xapp-1-secret', { payload: 'a private word' });

    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('reconnecting with [jeton]');
  });
});

import { Writable } from 'node:stream';
import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { createLog } from '../../src/log.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';

/** A memory that breaks whenever it is asked, with a private word in the error. */
const broken = new Proxy({} as Knowledge, {
  get() {
    throw new Error('broken on purpose, xoxb-1-secret');
  },
});

function collectingLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLog('info', stream), lines };
}

describe('when something breaks, Capi apologises with a number that the log has too', () => {
  let slack: Journey;
  afterEach(() => slack.stop());

  const numberIn = (words: string) => /`([a-z2-9]{3}-[a-z2-9]{3})`/.exec(words)?.[1] ?? 'no number';

  it('to a mention, in its thread', async () => {
    const { log, lines } = collectingLog();
    slack = await aWorkspaceWithCapi({ knowledge: broken, log });
    const claire = slack.as('claire');

    const question = await claire.says('#general', '@Capi où était la visite secrète ?');
    const answer = await claire.answer();

    expect(answer.threadTs).toBe(question.ts);
    expect(wordsOf(answer)).toContain('Désolé');
    expect(lines.join('')).toContain(numberIn(wordsOf(answer)));
    expect(lines.join('')).not.toMatch(/secret|visite secrète/);
  });

  it('to a command, for the eyes of whoever typed it', async () => {
    const { log, lines } = collectingLog();
    slack = await aWorkspaceWithCapi({ knowledge: broken, log });
    const claire = slack.as('claire');

    await claire.commands('/demander la visite 5 ?');
    const answer = await claire.answer();

    expect(answer.ephemeral).toBe(true);
    expect(lines.join('')).toContain(numberIn(wordsOf(answer)));
  });

  it('but not to members who talk to one another', async () => {
    slack = await aWorkspaceWithCapi({ knowledge: broken });

    const claire = slack.as('claire');
    await claire.says('#general', 'On se voit demain ?');

    await claire.hearsNothingBefore(() => claire.says('#general', '@Capi la visite 5 ?'));
  });
});

describe('when Slack is in trouble', () => {
  let slack: Journey;
  afterEach(() => slack.stop());

  it('a question asked too fast is answered after the wait that Slack wants', async () => {
    slack = await aWorkspaceWithCapi({ patience: 8000 });
    const claire = slack.as('claire');
    slack.workspace.addFault({ kind: 'rate-limited', method: 'chat.postMessage', times: 1 });

    await claire.says('#general', '@Capi la visite 5 ?');

    expect(wordsOf(await claire.answer())).toContain('16 octobre 2017');
    await claire.hearsNothingBefore(() => claire.says('#general', '@Capi les 3 missions ?'));
  }, 10_000);

  it('what is reserved is not told while Slack cannot say who reads', async () => {
    slack = await aWorkspaceWithCapi({ patience: 8000 });
    const claire = slack.as('claire');
    slack.workspace.addFault({ kind: 'server-error', method: 'conversations.info' });

    await claire.says('#general', '@Capi la visite 5 ?');

    expect(wordsOf(await claire.answer())).not.toContain('16 octobre 2017');
  }, 10_000);
});

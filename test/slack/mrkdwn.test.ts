import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, mentions, plainText, truncate } from '../../src/slack/mrkdwn.ts';

describe('text for Slack', () => {
  it.each(['<!channel>', '<!here|ici>', '<!subteam^S1>', '<@U1>', '<https://evil.example|cliquez>'])(
    'cannot carry the control sequence %s',
    (payload) => {
      expect(escapeMrkdwn(payload)).not.toContain('<');
    },
  );

  it('holds no control sequence, whatever was written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>\u202e]/.test(escapeMrkdwn(text))));
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '&', '<', '>', ' ', ';', 'l', 't') }), (text) => {
        expect(plainText(escapeMrkdwn(text))).toBe(text.trim());
      }),
    );
  });

  it('is read without its mentions, and with the words of its links', () => {
    expect(plainText('<@U0CAPI> voir <https://ptce.example|la page> dans <#C1|visites> &amp; ailleurs')).toBe(
      'voir la page dans visites & ailleurs',
    );
  });

  it('mentions somebody by id, with or without a label', () => {
    expect(mentions('salut <@U1>', 'U1')).toBe(true);
    expect(mentions('salut <@U1|capi>', 'U1')).toBe(true);
    expect(mentions('salut <@U12>', 'U1')).toBe(false);
  });

  it('is cut at a word’s end, with an ellipsis inside the limit', () => {
    expect(truncate('une phrase un peu longue', 15)).toBe('une phrase un…');
    expect(truncate('court', 15)).toBe('court');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, plainText, truncate } from '../../src/slack/mrkdwn.ts';

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

  it('keeps its line breaks and nothing else that cannot be seen: control characters go', () => {
    const controls = [...Array(0x20).keys(), 0x7f].map((code) => String.fromCharCode(code));
    expect(escapeMrkdwn(`a${controls.join('')}b`)).toBe('a\nb');
    for (const control of controls)
      expect(escapeMrkdwn(`a${control}b`)).toBe(control === '\n' ? 'a\nb' : 'ab');
  });

  it.each([
    ['embeddings and overrides', 0x202a, 0x202e],
    ['isolates', 0x2066, 0x2069],
  ])('cannot be shown in another order than it is written: %s go', (_, first, last) => {
    for (let code = first; code <= last; code += 1)
      expect(escapeMrkdwn(`vrai${String.fromCodePoint(code)}xuaf`), code.toString(16)).toBe('vraixuaf');
  });

  it('keeps what only looks like a control character', () => {
    expect(escapeMrkdwn('\u00a0é\u2026\u202f\u2065\u206a!')).toBe('\u00a0é\u2026\u202f\u2065\u206a!');
  });

  it('shows an ampersand as it is, even one that begins an entity', () => {
    expect(escapeMrkdwn('A & B &lt; C')).toBe('A &amp; B &amp;lt; C');
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

  it('is cut at a word’s end, with an ellipsis inside the limit', () => {
    expect(truncate('une phrase un peu longue', 15)).toBe('une phrase un…');
    expect(truncate('court', 15)).toBe('court');
  });
});

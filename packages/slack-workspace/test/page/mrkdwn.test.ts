import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMrkdwn } from '../../page/text/mrkdwn.ts';
import type { Inline } from '../../page/text/nodes.ts';

/** The inline nodes of a text of one paragraph. */
function inline(text: string): Inline[] {
  const [block] = parseMrkdwn(text);
  if (block?.type !== 'paragraph') throw new Error(`not a paragraph: ${JSON.stringify(block)}`);
  return block.children;
}

const text = (value: string): Inline => ({ type: 'text', text: value });

describe('styles of mrkdwn', () => {
  it.each([
    ['*gras*', 'bold'],
    ['_italique_', 'italic'],
    ['~barré~', 'strike'],
  ])('%s is %s', (written, type) => {
    expect(inline(written)).toEqual([{ type, children: [text(written.slice(1, -1))] }]);
  });

  it('nests', () => {
    expect(inline('*très _important_*')).toEqual([
      { type: 'bold', children: [text('très '), { type: 'italic', children: [text('important')] }] },
    ]);
  });

  it('works beside French punctuation', () => {
    expect(inline('(*oui*), «\u00a0*non*\u00a0»').filter((node) => node.type === 'bold')).toHaveLength(2);
  });

  it.each(['2 * 3 * 4', 'un_nom_de_fichier', '* pas une liste', '**', '*seule', 'l’an 2*3'])(
    'leaves %s as it is',
    (written) => {
      expect(inline(written)).toEqual([text(written)]);
    },
  );

  it('never spans two lines', () => {
    expect(inline('*un\ndeux*')).toEqual([text('*un'), { type: 'break' }, text('deux*')]);
  });

  it('keeps code as written', () => {
    expect(inline('`a*b* &lt;c&gt;`')).toEqual([{ type: 'code', text: 'a*b* <c>' }]);
  });
});

describe('what stands between angle brackets', () => {
  it.each<[string, Inline]>([
    ['<@U0NADIA>', { type: 'user', id: 'U0NADIA' }],
    ['<@U0NADIA|nadia>', { type: 'user', id: 'U0NADIA', label: 'nadia' }],
    ['<#C0VISITES|visites>', { type: 'channel', id: 'C0VISITES', label: 'visites' }],
    ['<!subteam^S0ANIM|@animation>', { type: 'group', id: 'S0ANIM', label: '@animation' }],
    ['<!here>', { type: 'broadcast', range: 'here' }],
    [
      '<https://example.org/a?b=1&amp;c=2|Le bilan &amp; la suite>',
      { type: 'link', url: 'https://example.org/a?b=1&c=2', children: [text('Le bilan & la suite')] },
    ],
    [
      '<mailto:a@example.org>',
      { type: 'link', url: 'mailto:a@example.org', children: [text('a@example.org')] },
    ],
    [
      '<!date^1508133600^{date_long} à {time}|le 16 octobre>',
      {
        type: 'date',
        timestamp: 1508133600,
        format: '{date_long} à {time}',
        fallback: 'le 16 octobre',
      },
    ],
  ])('%s', (written, node) => {
    expect(inline(written)).toEqual([node]);
  });

  it('does not make a link of a script', () => {
    expect(inline('<javascript:alert(1)|cliquez>')).toEqual([text('<javascript:alert(1)|cliquez>')]);
  });

  it('makes a link of a bare address, without the full stop after it', () => {
    expect(inline('Voir https://example.org/page.')).toEqual([
      text('Voir '),
      { type: 'link', url: 'https://example.org/page', children: [text('https://example.org/page')] },
      text('.'),
    ]);
  });
});

describe('emoji and entities', () => {
  it('shows the emoji it knows and leaves the names it does not', () => {
    expect(inline(':tada: 9:30: :inconnu:')).toEqual([
      { type: 'emoji', name: 'tada', unicode: '🎉' },
      text(' 9:30: :inconnu:'),
    ]);
  });

  it('undoes the three entities of Slack, once', () => {
    expect(inline('a &lt; b &amp;amp; c &quot;')).toEqual([text('a < b &amp; c &quot;')]);
  });
});

describe('blocks of mrkdwn', () => {
  it('separates paragraphs at a blank line and breaks at the others', () => {
    expect(parseMrkdwn('un\ndeux\n\ntrois')).toEqual([
      { type: 'paragraph', children: [text('un'), { type: 'break' }, text('deux')] },
      { type: 'paragraph', children: [text('trois')] },
    ]);
  });

  it.each(['> cité\n> encore\nensuite', '&gt; cité\n&gt; encore\nensuite'])('quotes in %j', (written) => {
    expect(parseMrkdwn(written).map((block) => block.type)).toEqual(['quote', 'paragraph']);
  });

  it('quotes all that follows three signs', () => {
    expect(parseMrkdwn('avant\n>>> cité\n\nencore cité').map((block) => block.type)).toEqual([
      'paragraph',
      'quote',
    ]);
  });

  it('keeps a code block as written, and an unclosed fence as text', () => {
    expect(parseMrkdwn('avant ```\n*a*\n  b\n``` après')).toEqual([
      { type: 'paragraph', children: [text('avant ')] },
      { type: 'pre', text: '*a*\n  b' },
      { type: 'paragraph', children: [text(' après')] },
    ]);
    expect(parseMrkdwn('a ``` b')).toEqual([{ type: 'paragraph', children: [text('a ``` b')] }]);
  });
});

describe('whatever is written', () => {
  const signs = fc.string({
    unit: fc.constantFrom('*', '_', '~', '`', '<', '>', '|', ':', ' ', '\n', 'a', '&'),
  });

  function lettersOf(value: unknown): string {
    if (Array.isArray(value)) return value.map(lettersOf).join('');
    if (typeof value !== 'object' || value === null) return '';
    const { type, text: own = '', children, url } = value as Record<string, unknown>;
    return type === 'link' ? String(url) : `${String(own)}${lettersOf(children)}`;
  }

  it('never throws and never loses a letter', () => {
    fc.assert(
      fc.property(signs, (written) => {
        const kept = lettersOf(parseMrkdwn(written)).replaceAll(/[^a]/g, '');
        expect(kept).toBe(written.replaceAll(/[^a]/g, ''));
      }),
    );
  });

  it('reads forty thousand lonely marks in one pass', () => {
    const before = performance.now();
    parseMrkdwn('*a _b ~c '.repeat(4_500));
    expect(performance.now() - before).toBeLessThan(500);
  });
});

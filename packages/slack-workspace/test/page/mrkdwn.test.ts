import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mrkdwn } from '../../page/text/mrkdwn.tsx';
import { shown } from '../support/shown.ts';

/** What a text becomes, without the box around it. */
const html = (written: string) => shown(Mrkdwn, written).replace(/^<div class="mrkdwn">|<\/div>$/g, '');

const link = (url: string, label: string) =>
  `<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`;

describe('styles of mrkdwn', () => {
  it.each([
    ['*gras*', '<strong>gras</strong>'],
    ['_italique_', '<em>italique</em>'],
    ['~barré~', '<s>barré</s>'],
    ['*très _important_*', '<strong>très <em>important</em></strong>'],
    ['(*oui*), «\u00a0*non*\u00a0»', '(<strong>oui</strong>), «\u00a0<strong>non</strong>\u00a0»'],
    ['`a*b* &lt;c&gt;`', '<code>a*b* &lt;c></code>'],
  ])('%s', (written, expected) => {
    expect(html(written)).toBe(expected);
  });

  it.each(['2 * 3 * 4', 'un_nom_de_fichier', '* pas une liste', '**', '*seule', 'l’an 2*3', '*un\ndeux*'])(
    'leaves %j as it is',
    (written) => {
      expect(html(written)).toBe(written);
    },
  );
});

describe('what stands between angle brackets', () => {
  it.each([
    ['<@U0NADIA>', '<span class="mention">@Nadia Benali</span>'],
    ['<@U0GONE|paul>', '<span class="mention">@paul</span>'],
    ['<@U0GONE>', '<span class="mention">@personne inconnue</span>'],
    ['<@U0ME>', '<span class="mention mention-me">@personne inconnue</span>'],
    ['<#C0VISITES>', '<button type="button" class="mention mention-link">#visites</button>'],
    ['<#C0SECRET>', '<span class="mention">#canal privé</span>'],
    ['<!subteam^S0ANIM|@animation>', '<span class="mention">@animation</span>'],
    ['<!subteam^S0ANIM>', '<span class="mention">@animation</span>'],
    ['<!subteam^S0GONE>', '<span class="mention">@groupe</span>'],
    ['<!here>', '<span class="mention mention-me">@here</span>'],
    [
      '<https://example.org/a?b=1&amp;c=2|Le bilan &amp; la suite>',
      link('https://example.org/a?b=1&amp;c=2', 'Le bilan &amp; la suite'),
    ],
    ['<mailto:a@example.org>', link('mailto:a@example.org', 'a@example.org')],
    [
      '<!date^1508133600^{date_long} à {time}|le 16 octobre>',
      '<time datetime="2017-10-16T06:00:00.000Z">lundi 16\u00a0octobre 2017 à 8\u00a0h</time>',
    ],
    ['<!date^1508133600^{century}|le 16 octobre>', 'le 16 octobre'],
  ])('%s', (written, expected) => {
    expect(html(written)).toBe(expected);
  });

  it.each(['<javascript:alert(1)|cliquez>', '<data:text/html,x|cliquez>'])(
    'does not make a link of %s',
    (written) => {
      expect(html(written)).toBe(written.replace('<', '&lt;'));
    },
  );

  it('makes a link of a bare address, without the full stop after it', () => {
    expect(html('Voir https://example.org/page.')).toBe(
      `Voir ${link('https://example.org/page', 'https://example.org/page')}.`,
    );
  });
});

describe('emoji and entities', () => {
  it('shows the emoji it knows, in their tone, and leaves the names it does not', () => {
    expect(html(':tada: 9:30: :inconnu:')).toBe(
      '<span class="emoji" title=":tada:">🎉</span> 9:30: :inconnu:',
    );
    expect(html(':wave::skin-tone-3:')).toContain('>👋🏼<');
  });

  it('undoes the three entities of Slack, once', () => {
    expect(html('a &lt; b &amp;amp; c &quot;')).toBe('a &lt; b &amp;amp; c &amp;quot;');
  });
});

describe('blocks of mrkdwn', () => {
  it.each(['> cité\n> encore\nensuite', '&gt; cité\n&gt; encore\nensuite'])('quotes in %j', (written) => {
    expect(html(written)).toBe('<blockquote> cité\n encore</blockquote>ensuite');
  });

  it('quotes all that follows three signs', () => {
    expect(html('&gt;&gt;&gt; cité\n\nencore cité')).toBe('<blockquote> cité\n\nencore cité</blockquote>');
  });

  it('keeps a code block as written, and an unclosed fence as text', () => {
    expect(html('avant ```\n*a*\n  b\n``` après')).toBe('avant <pre>*a*\n  b</pre> après');
    expect(html('a ``` b')).toBe('a ``` b');
  });
});

describe('whatever is written', () => {
  const signs = fc.string({
    unit: fc.constantFrom('*', '_', '~', '`', '<', '>', '|', ':', ' ', '\n', 'a', '&', '<b>', '&lt;i&gt;'),
  });

  it('brings no element of its own into the page', () => {
    fc.assert(
      fc.property(signs, (written) => {
        const tags = html(written).match(/<\w+/g) ?? [];
        const ours = ['<strong', '<em', '<s', '<code', '<pre', '<blockquote', '<span', '<a'];
        expect(ours).toEqual(expect.arrayContaining(tags));
      }),
    );
  });

  it('reads forty thousand lonely marks at once', () => {
    const before = performance.now();
    html('*a _b ~c '.repeat(4_500));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

import { describe, expect, it } from 'vitest';
import { Markdown } from '../../page/text/markdown.tsx';
import { shown } from '../support/shown.ts';

const html = (written: string) => shown(Markdown, written);

describe('standard Markdown', () => {
  it.each([
    ['## Missions ##\n\nDeux phrases.', '<h4 class="heading">Missions</h4><p>Deux phrases.</p>'],
    ['un\n\n---\n\ndeux', '<p>un</p><hr/><p>deux</p>'],
    ['```ts\na *b*\n```', '<pre>a *b*</pre>'],
    ['`x`', '<p><code>x</code></p>'],
    ['3. trois\n4. quatre', '<ol start="3"><li><p>trois</p></li><li><p>quatre</p></li></ol>'],
    ['- un\n  - deux', '<ul><li><p>un</p><ul><li><p>deux</p></li></ul></li></ul>'],
    ['> cité', '<blockquote><p>cité</p></blockquote>'],
    ['\\*tel quel\\*', '<p>*tel quel*</p>'],
    [':tada:', '<p><span class="emoji" title=":tada:">🎉</span></p>'],
    ['Voir <@U0NADIA>', '<p>Voir <span class="mention">@Nadia Benali</span></p>'],
  ])('%j', (written, expected) => {
    expect(html(written)).toBe(expected);
  });

  it('has one asterisk for italic and two for bold, unlike mrkdwn', () => {
    expect(html('**gras** et *penché* et ~~barré~~')).toBe(
      '<p><strong>gras</strong> et <em>penché</em> et <s>barré</s></p>',
    );
  });

  it('reads a table', () => {
    const table = html('| N° | Hôte |\n|---:|:---|\n| 1 | PHARES |');
    expect(table).toContain('<th scope="col" class="align-right ">N°</th>');
    expect(table).toContain('<td class="align-left ">PHARES</td>');
  });

  it('follows safe links only', () => {
    expect(html('[bilan](https://example.org) [non](javascript:x) ![image](https://example.org/x.png)')).toBe(
      '<p><a href="https://example.org" target="_blank" rel="noopener noreferrer">bilan</a> non ' +
        '<a href="https://example.org/x.png" target="_blank" rel="noopener noreferrer">image</a></p>',
    );
  });

  it.each(['<b>gras</b>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>'])(
    'shows %s as it is written',
    (written) => {
      expect(html(written)).toBe(`<p>${written.replaceAll('<', '&lt;')}</p>`);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../page/text/markdown.ts';
import type { Inline } from '../../page/text/nodes.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] });

describe('standard Markdown', () => {
  it('reads headings, paragraphs, dividers and code blocks', () => {
    expect(parseMarkdown('## Missions ##\n\nDeux phrases.\n\n---\n\n```ts\na *b*\n```')).toEqual([
      { type: 'heading', level: 2, children: [text('Missions')] },
      paragraph('Deux phrases.'),
      { type: 'divider' },
      { type: 'pre', text: 'a *b*' },
    ]);
  });

  it('has one asterisk for italic and two for bold, unlike mrkdwn', () => {
    expect(parseMarkdown('**gras** et *penché* et ~~barré~~')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'bold', children: [text('gras')] },
          text(' et '),
          { type: 'italic', children: [text('penché')] },
          text(' et '),
          { type: 'strike', children: [text('barré')] },
        ],
      },
    ]);
  });

  it('reads a list within a list', () => {
    expect(parseMarkdown('- emploi\n  1. recenser\n  2. relier\n- parcours')).toEqual([
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          [
            paragraph('emploi'),
            {
              type: 'list',
              ordered: true,
              start: 1,
              items: [[paragraph('recenser')], [paragraph('relier')]],
            },
          ],
          [paragraph('parcours')],
        ],
      },
    ]);
  });

  it('starts an ordered list where it says', () => {
    expect(parseMarkdown('3. trois\n4. quatre')).toMatchObject([{ ordered: true, start: 3 }]);
  });

  it('reads a table', () => {
    expect(parseMarkdown('| N° | Hôte |\n|---:|:---|\n| 1 | PHARES |')).toEqual([
      { type: 'table', header: [[text('N°')], [text('Hôte')]], rows: [[[text('1')], [text('PHARES')]]] },
    ]);
  });

  it('follows safe links only', () => {
    expect(parseMarkdown('[bilan](https://example.org) [non](javascript:x)')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'https://example.org', children: [text('bilan')] },
          text(' [non](javascript:x)'),
        ],
      },
    ]);
  });

  it('keeps escaped marks, quotes and mentions', () => {
    expect(parseMarkdown('> \\*tel quel\\* <@U0NADIA>')).toEqual([
      {
        type: 'quote',
        children: [{ type: 'paragraph', children: [text('*tel quel* '), { type: 'user', id: 'U0NADIA' }] }],
      },
    ]);
  });
});

import { unescapeText } from './angle.ts';
import type { Inline, TextBlock } from './nodes.ts';
import { pairTokens, scanLine } from './scan.ts';

/** Reads one line of mrkdwn (no quotes, no code blocks). */
function parseMrkdwnLine(line: string): Inline[] {
  return pairTokens(scanLine(line));
}

function joinLines(lines: string[]): Inline[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'break' } as const]),
    ...parseMrkdwnLine(line),
  ]);
}

const quoteMark = /^(?:>|&gt;) ?/;
const longQuoteMark = /^(?:>>>|&gt;&gt;&gt;) ?/;

type LineKind = 'blank' | 'quote' | 'plain';

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  return quoteMark.test(line) ? 'quote' : 'plain';
}

/** Paragraphs and quotes of a stretch without code blocks. */
function parseProse(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (longQuoteMark.test(line)) {
      const rest = [line.replace(longQuoteMark, ''), ...lines.slice(at + 1)].join('\n');
      blocks.push({ type: 'quote', children: parseProse(rest) });
      return blocks;
    }
    const kind = kindOf(line);
    let end = at + 1;
    while (end < lines.length && kindOf(lines[end] ?? '') === kind) end += 1;
    const run = lines.slice(at, end);
    if (kind === 'plain') blocks.push({ type: 'paragraph', children: joinLines(run) });
    if (kind === 'quote') {
      const inner = run.map((one) => one.replace(quoteMark, '')).join('\n');
      blocks.push({
        type: 'quote',
        children: [{ type: 'paragraph', children: joinLines(inner.split('\n')) }],
      });
    }
    at = end;
  }
  return blocks;
}

/**
 * Reads Slack's mrkdwn into a tree: bold, italic, struck, code, quotes, code blocks, links, mentions, dates and emoji.
 * Text outside of them is unescaped (`&amp; &lt; &gt;`). Never throws: what cannot be read stays as it is written.
 */
export function parseMrkdwn(text: string): TextBlock[] {
  const parts = text.split('```');
  // An odd number of fences: the last one is only text.
  const unclosed = parts.length % 2 === 0 ? parts.pop() : undefined;
  if (unclosed !== undefined) parts[parts.length - 1] += `\`\`\`${unclosed}`;
  return parts.flatMap((part, index) =>
    index % 2 === 1
      ? [{ type: 'pre' as const, text: unescapeText(part.replace(/^\n|\n$/g, '')) }]
      : parseProse(part.replace(index > 0 ? /^\n/ : /^$/, '')),
  );
}

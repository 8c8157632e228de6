import { readAngle } from './angle.ts';
import { emojiOf } from './emoji.ts';
import { type Inline, safeUrl, type TextBlock } from './nodes.ts';
import { delimiterAt, pairTokens, type Token } from './scan.ts';

/*
 * The `markdown` block takes standard Markdown, unlike every other text in Slack. This reads the part of it that Slack
 * renders; a full CommonMark library would have to be served to the browser as some thirty modules.
 */

type Found = { token: Token; length: number } | undefined;

const styles = { '**': 'bold', __: 'bold', '*': 'italic', _: 'italic', '~~': 'strike' } as const;

function linkAt(rest: string): Found {
  const match = /^!?\[([^\]]*)\]\(([^()\s]+)(?:\s+"[^"]*")?\)/.exec(rest);
  const url = match?.[2] && safeUrl(match[2]);
  if (!match || !url) return undefined;
  const children = parseMarkdownLine(match[1] || url);
  return { token: { type: 'node', node: { type: 'link', url, children } }, length: match[0].length };
}

function codeAt(rest: string): Found {
  const match = /^(`+)(.+?)\1(?!`)/.exec(rest);
  if (!match?.[2]) return undefined;
  return { token: { type: 'node', node: { type: 'code', text: match[2].trim() } }, length: match[0].length };
}

function angleAt(rest: string): Found {
  const match = /^<([^<>]+)>/.exec(rest);
  const node = match?.[1] && readAngle(match[1]);
  return match && node ? { token: { type: 'node', node }, length: match[0].length } : undefined;
}

function emojiAt(rest: string): Found {
  const match = /^:([a-z0-9_+-]+):/.exec(rest);
  const unicode = match?.[1] && emojiOf(match[1]);
  if (!match?.[1] || !unicode) return undefined;
  return {
    token: { type: 'node', node: { type: 'emoji', name: match[1], unicode } },
    length: match[0].length,
  };
}

function escapeAt(rest: string): Found {
  const match = /^\\([!-/:-@[-`{-~])/.exec(rest);
  return match?.[1] ? { token: { type: 'text', text: match[1] }, length: 2 } : undefined;
}

function tokenAt(line: string, at: number): Found {
  const rest = line.slice(at, at + 2_000);
  const found = linkAt(rest) ?? codeAt(rest) ?? angleAt(rest) ?? emojiAt(rest) ?? escapeAt(rest);
  if (found) return found;
  const mark = /^(?:\*\*|__|~~|\*|_)/.exec(rest)?.[0];
  return mark ? { token: delimiterAt(line, at, mark), length: mark.length } : undefined;
}

/** Reads one line of Markdown: emphasis, code, links, mentions, emoji. */
function parseMarkdownLine(line: string): Inline[] {
  const tokens: Token[] = [];
  let plain = '';
  for (let at = 0; at < line.length; ) {
    const found = '*_~`[!<:\\'.includes(line[at] ?? '') ? tokenAt(line, at) : undefined;
    if (found) {
      if (plain) tokens.push({ type: 'text', text: plain });
      plain = '';
      tokens.push(found.token);
    } else plain += line[at];
    at += found?.length ?? 1;
  }
  if (plain) tokens.push({ type: 'text', text: plain });
  return pairTokens(tokens, styles);
}

/** How many of `lines` were read, and what they are. */
interface Read {
  used: number;
  block: TextBlock;
}

const listMark = /^( *)([-*+•]|\d{1,9}[.)]) +/;

function countWhile(lines: string[], test: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !test(line));
  return end < 0 ? lines.length : end;
}

function readFence(lines: string[]): Read | undefined {
  if (!/^```/.test(lines[0] ?? '')) return undefined;
  const close = lines.findIndex((line, index) => index > 0 && /^```\s*$/.test(line));
  const end = close < 0 ? lines.length : close;
  return { used: end + 1, block: { type: 'pre', text: lines.slice(1, end).join('\n') } };
}

function readHeading(lines: string[]): Read | undefined {
  const match = /^(#{1,6}) +(.*?)(?: +#+)? *$/.exec(lines[0] ?? '');
  if (!match) return undefined;
  return {
    used: 1,
    block: { type: 'heading', level: match[1]?.length ?? 1, children: parseMarkdownLine(match[2] ?? '') },
  };
}

function readDivider(lines: string[]): Read | undefined {
  return /^ *([-*_])( *\1){2,} *$/.test(lines[0] ?? '') ? { used: 1, block: { type: 'divider' } } : undefined;
}

function readQuote(lines: string[]): Read | undefined {
  const used = countWhile(lines, (line) => line.startsWith('>'));
  const inner = lines.slice(0, used).map((line) => line.replace(/^> ?/, ''));
  return used > 0 ? { used, block: { type: 'quote', children: readBlocks(inner) } } : undefined;
}

function readList(lines: string[]): Read | undefined {
  const first = listMark.exec(lines[0] ?? '');
  if (!first) return undefined;
  const indent = first[1]?.length ?? 0;
  const ordered = /\d/.test(first[2] ?? '');
  const items: string[][] = [];
  const used = countWhile(lines, (line) => {
    const mark = listMark.exec(line);
    if (mark && (mark[1]?.length ?? 0) <= indent) {
      if (/\d/.test(mark[2] ?? '') !== ordered) return false;
      items.push([line.slice(mark[0].length)]);
      return true;
    }
    const belongs = /^ {2,}\S/.test(line);
    if (belongs) items.at(-1)?.push(line.replace(new RegExp(`^ {0,${mark ? indent + 2 : 8}}`), ''));
    return belongs;
  });
  const start = ordered ? Number.parseInt(first[2] ?? '1', 10) : 1;
  return { used, block: { type: 'list', ordered, start, items: items.map(readBlocks) } };
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => parseMarkdownLine(cell.trim()));

function readTable(lines: string[]): Read | undefined {
  if (!lines[0]?.includes('|') || !/^ *\|? *:?-+:? *(\| *:?-+:? *)*\|? *$/.test(lines[1] ?? ''))
    return undefined;
  const used = countWhile(lines, (line) => line.includes('|'));
  return {
    used,
    block: { type: 'table', header: cellsOf(lines[0]), rows: lines.slice(2, used).map(cellsOf) },
  };
}

const special = [readFence, readHeading, readDivider, readQuote, readList, readTable];

function readParagraph(lines: string[]): Read {
  const next = lines.findIndex(
    (line, index) => line.trim() === '' || (index > 0 && /^(```|#{1,6} |>| *[-*+] | *1[.)] )/.test(line)),
  );
  const used = Math.max(1, next < 0 ? lines.length : next);
  const children = lines
    .slice(0, used)
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...parseMarkdownLine(line.trim()),
    ]);
  return { used, block: { type: 'paragraph', children } };
}

function readBlocks(lines: string[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const rest = lines.slice(at);
    if (rest[0]?.trim() === '') {
      at += 1;
      continue;
    }
    const read = special.map((reader) => reader(rest)).find(Boolean) ?? readParagraph(rest);
    blocks.push(read.block);
    at += read.used;
  }
  return blocks;
}

/** Reads a `markdown` block's text (at most 12,000 characters in Slack) into the same tree as mrkdwn. Never throws. */
export function parseMarkdown(text: string): TextBlock[] {
  return readBlocks(text.split('\n'));
}

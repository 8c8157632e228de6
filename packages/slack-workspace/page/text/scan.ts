import { readAngle, unescapeText } from './angle.ts';
import { emojiOf } from './emoji.ts';
import { type Inline, pushText, safeUrl } from './nodes.ts';

/** What a line is cut into before pairs of delimiters are looked for. */
export type Token =
  | { type: 'node'; node: Inline }
  | { type: 'text'; text: string }
  | { type: 'delimiter'; mark: string; opens: boolean; closes: boolean };

interface Found {
  node: Inline;
  length: number;
}

const word = /[\p{L}\p{N}]/u;
const trailing = /[.,;:!?)\]'"’»\s]+$/u;

function angleAt(line: string, at: number): Found | undefined {
  const end = line.indexOf('>', at);
  const node = end < 0 ? undefined : readAngle(line.slice(at + 1, end));
  return node && { node, length: end - at + 1 };
}

function codeAt(line: string, at: number): Found | undefined {
  const end = line.indexOf('`', at + 1);
  if (end <= at + 1) return undefined;
  return { node: { type: 'code', text: unescapeText(line.slice(at + 1, end)) }, length: end - at + 1 };
}

function emojiAt(line: string, at: number): Found | undefined {
  const match = /^:([a-z0-9_+-]+(?:::skin-tone-[2-6])?):/.exec(line.slice(at, at + 60));
  const unicode = match?.[1] && emojiOf(match[1]);
  return match?.[1] && unicode
    ? { node: { type: 'emoji', name: match[1], unicode }, length: match[0].length }
    : undefined;
}

function addressAt(line: string, at: number): Found | undefined {
  const match = /^https?:\/\/[^\s<>|*`]+/.exec(line.slice(at, at + 2_000))?.[0].replace(trailing, '');
  const url = match && safeUrl(unescapeText(match));
  return match && url
    ? { node: { type: 'link', url, children: [{ type: 'text', text: url }] }, length: match.length }
    : undefined;
}

const readers: Record<string, (line: string, at: number) => Found | undefined> = {
  '<': angleAt,
  '`': codeAt,
  ':': emojiAt,
  h: (line, at) => (word.test(line[at - 1] ?? '') ? undefined : addressAt(line, at)),
};

/** A delimiter opens before a visible character and closes after one, and never inside a word. */
export function delimiterAt(line: string, at: number, mark: string): Token {
  const before = line[at - 1] ?? '';
  const after = line[at + mark.length] ?? '';
  return {
    type: 'delimiter',
    mark,
    opens: !word.test(before) && /\S/u.test(after),
    closes: /\S/u.test(before) && !word.test(after),
  };
}

/** Cuts one line of Slack's mrkdwn into tokens, in one pass. */
export function scanLine(line: string): Token[] {
  const tokens: Token[] = [];
  let plain = '';
  const flush = () => {
    if (plain) tokens.push({ type: 'text', text: unescapeText(plain) });
    plain = '';
  };
  for (let at = 0; at < line.length; ) {
    const character = line[at] ?? '';
    const found = readers[character]?.(line, at);
    const delimiter = '*_~'.includes(character) ? delimiterAt(line, at, character) : undefined;
    if (found || delimiter) flush();
    if (found) tokens.push({ type: 'node', node: found.node });
    else if (delimiter) tokens.push(delimiter);
    else plain += character;
    at += found?.length ?? 1;
  }
  flush();
  return tokens;
}

type Styles = Readonly<Record<string, 'bold' | 'italic' | 'strike'>>;

const slackStyles: Styles = {
  '*': 'bold',
  _: 'italic',
  '~': 'strike',
};

/** A stretch that a delimiter has opened and that nothing has closed yet. */
interface Frame {
  mark: string;
  nodes: Inline[];
}

/** The last stretch was never closed: its mark is only text, and what it holds goes to the one around it. */
function spill(frames: Frame[]): void {
  const { mark, nodes } = frames.pop() ?? { mark: '', nodes: [] };
  const around = frames.at(-1)?.nodes ?? [];
  pushText(around, mark);
  for (const node of nodes) {
    if (node.type === 'text') pushText(around, node.text);
    else around.push(node);
  }
}

function takeDelimiter(frames: Frame[], token: Token & { type: 'delimiter' }, styles: Styles): void {
  const { mark, opens, closes } = token;
  const open = frames.findIndex((frame) => frame.mark === mark);
  const type = styles[mark];
  const holdsSomething = open > 0 && (open < frames.length - 1 || frames[open]?.nodes.length);
  if (type && closes && holdsSomething) {
    while (frames.length - 1 > open) spill(frames);
    const children = frames.pop()?.nodes ?? [];
    frames.at(-1)?.nodes.push({ type, children });
  } else if (opens && open < 0) frames.push({ mark, nodes: [] });
  else pushText(frames.at(-1)?.nodes ?? [], mark);
}

/**
 * Pairs the delimiters of `tokens` in one pass; the first to close wins where two pairs cross. `styles` says what each
 * mark stands for.
 */
export function pairTokens(tokens: readonly Token[], styles: Styles = slackStyles): Inline[] {
  const nodes: Inline[] = [];
  const frames: Frame[] = [{ mark: '', nodes }];
  for (const token of tokens) {
    const within = frames.at(-1)?.nodes ?? nodes;
    if (token.type === 'node') within.push(token.node);
    else if (token.type === 'text') pushText(within, token.text);
    else takeDelimiter(frames, token, styles);
  }
  while (frames.length > 1) spill(frames);
  return nodes;
}

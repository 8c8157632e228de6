import { withoutEmoji } from '../../slack/emoji.ts';

/** One line of a reply, or one item of a list written in a line. */
export interface Unit {
  text: string;
  /** How it began. The mark is not in the text. */
  mark: 'none' | 'bullet' | 'number' | 'arrow';
  /** A blank line stood before it. */
  opensParagraph: boolean;
}

const BULLET = /^(?:[•◦▪●‣*]|[-–—](?!\s*:))\s+/u;
const ARROW = /^(?:→|➔|➜|⇒|->|=>|-->)\s*/u;
const ITEM = /(?<=^|\s)(\d{1,2}|[a-h])[)./](?=\s)/g;

/** The lines of a reply, with the items of « 1) … 2) … » set apart. */
export function unitsOf(text: string): Unit[] {
  let opensParagraph = false;
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') {
      opensParagraph = true;
      return [];
    }
    const units = unitsOfLine(line.trim(), opensParagraph);
    opensParagraph = false;
    return units;
  });
}

function unitsOfLine(line: string, opensParagraph: boolean): Unit[] {
  const items = itemsOf(line);
  if (items) return items.map((item, index) => ({ ...item, opensParagraph: opensParagraph && index === 0 }));
  const mark = BULLET.test(line) ? 'bullet' : ARROW.test(line) ? 'arrow' : 'none';
  return [{ text: line.replace(BULLET, '').replace(ARROW, ''), mark, opensParagraph }];
}

/** Items whose numbers or letters follow one another; a line that starts with any number is one item. */
function itemsOf(line: string): Pick<Unit, 'text' | 'mark'>[] | undefined {
  const found: { at: number; end: number }[] = [];
  let expected: string | undefined;
  for (const match of line.matchAll(ITEM)) {
    const label = match[1] ?? '';
    const opens = expected === undefined && (match.index === 0 || label === '1' || label === 'a');
    if (!opens && label !== expected) continue;
    found.push({ at: match.index, end: match.index + match[0].length });
    expected = /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
  }
  const [first] = found;
  if (!first || (found.length === 1 && first.at > 0)) return undefined;
  const before = line.slice(0, first.at).trim();
  const items = found.map(({ end }, index) => line.slice(end, found[index + 1]?.at).trim());
  return [
    ...(before === '' ? [] : [{ text: before, mark: 'none' as const }]),
    ...items.filter((text) => text !== '').map((text) => ({ text, mark: 'number' as const })),
  ];
}

/** After these a full stop ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(])(?:ex|env|cf|p|pp|m|mm|mme|dr|st|ste|art|n|no|min|max|resp|approx|vs|etc|e\.g|i\.e)\.$/iu;

/** The sentences of a text, in order, each with its final mark. An emoji before a capital ends one as well. */
export function sentencesOf(text: string): string[] {
  const pieces = text.split(
    /(?<=[.!?…][)»"]?)\s+|(?<=\p{Extended_Pictographic}\uFE0F?|\s:[a-z0-9_+-]+:)\s+(?=\p{Lu})/u,
  );
  const sentences: string[] = [];
  for (const piece of pieces) {
    const last = sentences.at(-1);
    // « qui paie ? » with spaces before the mark, « ?? », a lone emoji: they belong to what stands before.
    const isTail = !/[\p{L}\p{N}]/u.test(withoutEmoji(piece));
    if (
      last !== undefined &&
      (isTail || ABBREVIATED.test(last) || (opensQuote(last) && piece.includes('»')))
    ) {
      sentences[sentences.length - 1] = `${last} ${piece}`;
    } else sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** « Il a dit « c’est fini. » et … »: a sentence inside a quotation does not end the one around it. */
function opensQuote(text: string): boolean {
  return (text.match(/«/g)?.length ?? 0) > (text.match(/»/g)?.length ?? 0);
}

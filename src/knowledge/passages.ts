import type { Document, Passage, Section } from './types.ts';

/** A passage is quoted in a message: beyond about this many characters a section is cut. */
const LENGTH = 900;
/** A shorter end is left with the passage before it: alone it would say too little to be an answer. */
const SHORTEST = 150;

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' });

/**
 * The passages of a document: one a section, cut at the ends of paragraphs (of sentences when a paragraph alone
 * is too long) when it is longer than about 900 characters. Sections without text of their own have none. The items of
 * a sheet come from several people and have nothing to do with one another: each is a passage.
 */
export function passagesOf(document: Document): Passage[] {
  const anchors = new Set(document.sections.map((section) => section.anchor));
  return document.sections.flatMap((section) => {
    const nextId = idGiver(document, section, anchors);
    const texts = document.kind === 'sheet' ? section.text.split('\n').flatMap(cut) : cut(section.text);
    return texts.map((text) => ({ id: nextId(), document, section, text }));
  });
}

/** `doc#anchor`, then `doc#anchor-2`… but for the anchors that other sections have. */
function idGiver(document: Document, section: Section, anchors: ReadonlySet<string>): () => string {
  let rank = 0;
  return () => {
    rank += 1;
    while (rank > 1 && anchors.has(`${section.anchor}-${rank}`)) rank += 1;
    return `${document.id}#${section.anchor}${rank > 1 ? `-${rank}` : ''}`;
  };
}

interface Piece {
  /** What joins it to the piece before: a new line between paragraphs, nothing between sentences. */
  join: '\n' | '';
  text: string;
}

function cut(text: string): string[] {
  if (text.trim() === '') return [];
  if (text.length <= LENGTH) return [text];
  const parts: string[] = [];
  for (const { join, text: piece } of piecesOf(text)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length <= LENGTH)
      parts[parts.length - 1] = last + join + piece;
    else parts.push(piece);
  }
  return joinShortEnd(parts.map((part) => part.trim()));
}

function piecesOf(text: string): Piece[] {
  return text.split('\n').flatMap((paragraph): Piece[] => {
    if (paragraph.length <= LENGTH) return [{ join: '\n', text: paragraph }];
    return Array.from(sentences.segment(paragraph), ({ segment }, index) => ({
      join: index === 0 ? '\n' : '',
      text: segment,
    }));
  });
}

function joinShortEnd(parts: string[]): string[] {
  const [before, end] = parts.slice(-2);
  if (before === undefined || end === undefined || end.length >= SHORTEST) return parts;
  return [...parts.slice(0, -2), `${before}\n${end}`];
}

import { foldName } from '../french/fold.ts';
import { table } from '../store/store.ts';
import { type Attribution, noParticipation } from './contributions.ts';
import type { QuestionGrid } from './grid.ts';
import { type Piece, piecesOf, type VisitContributions } from './pieces.ts';
import type { Question } from './questions.ts';
import type { Review } from './sheet-review.ts';
import { inSectionOrder, type SheetSection, sectionOf } from './sheet-sections.ts';
import type { Theme } from './visit-in-hand.ts';

/** One line of a sheet: an extract of what people said, or words of the facilitators, marked as such. */
export interface SheetLine {
  /** The first piece it comes from, `question:q3` or `facilitator:1`. */
  id: string;
  section: SheetSection;
  text: string;
  /** What it stands for; nothing when facilitators wrote it, or for a question of the grid. */
  pieces: { id: string; author: string }[];
  /**
   * How those who said it want to stand beside it, in the order in which they said it. Authors are Slack ids, for
   * withdrawing: only the name of who is `named` is ever shown.
   */
  credits: Credit[];
  /** Id of the grid's question that it answers, or that it is. */
  question?: string;
  /** Declared by those who said it, or of the question that it answers. */
  themes: Theme[];
  /** Slack id of the facilitator who put it in other words, or wrote it. */
  writtenBy?: string;
  /** What people had said, where a facilitator put it in other words. */
  extract?: string;
  /** A facilitator chose its section. */
  isMoved?: boolean;
}

interface Credit {
  author: string;
  attribution: Attribution;
}

/** Why something that was said is not in the sheet. */
type UnusedReason = 'ignored' | 'to-sort' | 'correction' | 'commitment' | 'left-out';

/** Something that was said, or asked, and is not in the sheet: it may be taken in after all. */
export interface Unused {
  /** Id of the piece, or of the line of a question (`question:q3`). */
  piece: string;
  text: string;
  reason: UnusedReason;
  /** Slack id of who said it; nobody for a question of the grid. */
  author?: string;
  question?: string;
  themes?: Theme[];
}

/** The capitalisation sheet of one visit. Instants are ISO strings in UTC. */
export interface Sheet {
  visit: string;
  /** 1, then one more with each draft from what was said since and each edit. */
  version: number;
  draftedAt: string;
  lines: SheetLine[];
  /** With the lines' pieces, all that people said. */
  unused: Unused[];
  review: Review;
  /** The version that the community reads. */
  published?: { version: number; at: string; by: string; lines: SheetLine[] };
}

/** The present version, by visit id. */
export const sheets = table<Sheet>('recap-sheets');

export interface SheetMatter {
  contributions: VisitContributions;
  grid: QuestionGrid;
  /** By id. */
  questions: ReadonlyMap<string, Question>;
}

/**
 * Drafts the sheet from what people said, in their words: each idea is a line or is listed as unused, with the
 * reason. Given the sheet before, it is its next version: what facilitators moved, reworded, wrote or left out stays
 * so, as far as what they worked on still stands; what was withdrawn or edited since is gone.
 */
export function draftSheet(matter: SheetMatter, now: Date, before?: Sheet): Sheet {
  const pieces = piecesOf(matter.contributions);
  const kept = keptLines(pieces, before);
  const settled = new Set(kept.flatMap((line) => line.pieces.map(({ id }) => id)));
  const setAside = new Set((before?.unused ?? []).filter(({ reason }) => reason === 'left-out').map(keyOf));
  const unused: Unused[] = [];
  const fresh: SheetLine[] = [];
  for (const piece of pieces.filter(({ id }) => !settled.has(id))) {
    const said = unusedOf(piece);
    const reason = setAside.has(keyOf(said)) ? 'left-out' : reasonUnused(piece, matter);
    if (reason) unused.push({ ...said, reason });
    else fresh.push(lineOf(piece, matter));
  }
  const open = openQuestions(pieces, matter);
  const isLeftOut = ({ id, text }: SheetLine) => setAside.has(keyOf({ piece: id, text }));
  const lines = merged([...kept, ...fresh, ...open.filter((line) => !isLeftOut(line))]);
  return {
    visit: matter.contributions.visit.id,
    version: (before?.version ?? 0) + 1,
    draftedAt: now.toISOString(),
    lines: inSectionOrder(lines).map((line) => ({ ...line, credits: creditsOf(line, matter) })),
    unused: [...unused, ...open.filter(isLeftOut).flatMap((line) => leftOut(line))],
    review: { state: 'to-send' },
    ...(before?.published && { published: before.published }),
  };
}

/** What a piece would be in a sheet that does not take it in. */
function unusedOf(piece: Piece): Omit<Unused, 'reason'> {
  const { id, text, author, themes } = piece;
  const question = piece.kind === 'answer' ? { question: piece.question } : {};
  return { piece: id, text, author, themes: [...themes], ...question };
}

function keyOf({ piece, text }: Pick<Unused, 'piece' | 'text'>): string {
  return `${piece} ${foldName(text)}`;
}

function reasonUnused(piece: Piece, { contributions: { visit } }: SheetMatter): UnusedReason | undefined {
  if (piece.kind === 'ignored' || piece.kind === 'to-sort' || piece.kind === 'correction') return piece.kind;
  const isCommitment =
    piece.kind === 'sorted' && piece.rubric === 'action' && visit.hosts.includes(piece.author);
  return isCommitment ? 'commitment' : undefined;
}

function lineOf(piece: Piece, { questions }: SheetMatter): SheetLine {
  const question = piece.kind === 'answer' ? piece.question : undefined;
  const asked = question === undefined ? [] : (questions.get(question)?.themes ?? []);
  return {
    id: piece.id,
    section: sectionOf(piece, asked) ?? 'done',
    text: piece.text,
    pieces: [{ id: piece.id, author: piece.author }],
    credits: [],
    themes: [...new Set([...asked, ...piece.themes])],
    question,
  };
}

/** Lines that facilitators worked on, while what they worked on still says the same. */
function keptLines(pieces: readonly Piece[], before: Sheet | undefined): SheetLine[] {
  const said = new Map(pieces.map(({ id, text }) => [id, foldName(text)]));
  return (before?.lines ?? []).filter((line) => {
    if (line.writtenBy === undefined && !line.isMoved) return false;
    if (line.pieces.length === 0) return line.id.startsWith('facilitator:');
    const words = foldName(line.extract ?? line.text);
    return line.pieces.every(({ id }) => said.get(id) === words);
  });
}

/** Questions of the grid that nobody answered. */
function openQuestions(pieces: readonly Piece[], { grid, questions }: SheetMatter): SheetLine[] {
  const answered = answeredQuestions(pieces);
  return grid.entries.flatMap(({ question }) => {
    const asked = questions.get(question);
    if (asked?.status !== 'kept' || answered.has(question)) return [];
    const section = 'open-questions' as const;
    return [
      {
        id: `question:${question}`,
        section,
        text: asked.text,
        pieces: [],
        credits: [],
        themes: asked.themes,
        question,
      },
    ];
  });
}

/** Ids of the grid's questions about which somebody heard something. */
export function answeredQuestions(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.flatMap((piece) => (piece.kind === 'answer' ? [piece.question] : [])));
}

/** The same words in one section are one line, for all who said them. */
function merged(lines: readonly SheetLine[]): SheetLine[] {
  const byWords = new Map<string, SheetLine>();
  for (const line of lines) {
    const key = `${line.section} ${line.question ?? ''} ${foldName(line.extract ?? line.text)}`;
    const same = byWords.get(key);
    byWords.set(key, same ? together(same, line) : line);
  }
  return [...byWords.values()];
}

function together(first: SheetLine, second: SheetLine): SheetLine {
  const themes = [...new Set([...first.themes, ...second.themes])];
  return { ...first, pieces: [...first.pieces, ...second.pieces], themes };
}

/** What a line left out becomes, so that nothing that was said is lost from sight. */
export function leftOut({ id, text, extract, pieces, question, themes }: SheetLine): Unused[] {
  const words = { text: extract ?? text, reason: 'left-out' as const };
  const about = { themes, question };
  if (pieces.length > 0)
    return pieces.map((piece) => ({ ...words, ...about, piece: piece.id, author: piece.author }));
  return id.startsWith('question:') ? [{ ...words, ...about, piece: id }] : [];
}

/** How those who stand behind a line want to be named. */
export function creditsOf(
  { pieces }: Pick<SheetLine, 'pieces'>,
  { contributions: { participations, visit } }: SheetMatter,
): Credit[] {
  const authors = new Set(pieces.map(({ author }) => author));
  return [...authors].map((author) => {
    const found = participations.find((one) => one.author === author) ?? noParticipation(visit.id, author);
    return { author, attribution: found.attribution };
  });
}

/**
 * The sheet without what a person took back, the published lines included: these are to be indexed and exported again
 * at once, without asking anybody. A line that others said too stays, without that person.
 * @param origin as in a participation: `form`, `reply:C1:12.3`, `note:C1:12.4`
 */
export function withoutWithdrawn(sheet: Sheet, author: string, origin: string): Sheet {
  const prefix = `${origin === 'form' ? `form:${author}` : origin}/`;
  const strip = (lines: readonly SheetLine[]) => lines.flatMap((line) => withoutPieces(line, prefix) ?? []);
  return {
    ...sheet,
    lines: strip(sheet.lines),
    unused: sheet.unused.filter(({ piece }) => !piece.startsWith(prefix)),
    ...(sheet.published && { published: { ...sheet.published, lines: strip(sheet.published.lines) } }),
  };
}

function withoutPieces(line: SheetLine, prefix: string): SheetLine | undefined {
  const pieces = line.pieces.filter(({ id }) => !id.startsWith(prefix));
  if (pieces.length === line.pieces.length) return line;
  const [first] = pieces;
  if (!first) return undefined;
  const left = new Set(pieces.map(({ author }) => author));
  return { ...line, id: first.id, pieces, credits: line.credits.filter(({ author }) => left.has(author)) };
}

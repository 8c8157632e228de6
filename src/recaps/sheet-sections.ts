import { fold } from '../french/fold.ts';
import type { Piece } from './pieces.ts';
import type { Theme } from './visit-in-hand.ts';

/** The parts of a capitalisation sheet, in order. */
export const SHEET_SECTIONS = [
  'context',
  'done',
  'employment',
  'paths',
  'training',
  'territory',
  'limits',
  'transferable',
  'open-questions',
] as const;

export type SheetSection = (typeof SHEET_SECTIONS)[number];

type Outcome = Extract<SheetSection, 'employment' | 'paths' | 'training' | 'territory'>;

/** Where a theme that somebody declared belongs, by the community's three dimensions and three missions. */
export const SECTION_OF_THEME: Readonly<Record<Theme, Outcome>> = {
  'dimension-1': 'employment',
  'dimension-2': 'paths',
  'dimension-3': 'territory',
  'mission-1': 'employment',
  'mission-2': 'paths',
  'mission-3': 'training',
};

/** Words of each outcome, on folded text. */
const WORDS: Readonly<Record<Outcome, RegExp>> = {
  employment:
    /\b(?:emplois?|postes?|embauch\w+|salaires?|contrats?|cdi|cdd|temps partiels?|temps pleins?|horaires|conditions de travail|employeurs?|jobs?)\b/g,
  paths:
    /\b(?:parcours|passerelles?|insertion|accompagn\w+|transitions?|trajectoires?|sorties?|immersions?|tuteurs?|tutrices?|tutorat)\b/g,
  training:
    /\b(?:form(?:ation|ations|er|e|ent|es|ateur|ateurs)|modules?|competences?|qualifi\w+|apprenti\w*|diplom\w+|certifi\w+|training)\b/g,
  territory:
    /\b(?:territoires?|territorial\w*|habitants?|(?:la|une|les|des|aux|deux|trois) communes?|mairies?|quartiers?|village|region|departement|collectivites?|elus?|filieres?|clients?|local|locale|locaux|debouches?|marche du travail)\b/g,
};

const CONTEXT =
  /\b(?:(?:cree|creee|crees|ne|nee|fonde|fondee|lance|lancee|parti|partie|part) (?:en|d'|du|de|il y a)\b|au depart|a l'origine|historique|histoire|depuis (?:19|20)\d\d)/;

/** Where an idea goes in the sheet; undefined when it has no place of its own there. */
export function sectionOf(piece: Piece, questionThemes: readonly Theme[] = []): SheetSection | undefined {
  if (piece.kind === 'answer') {
    const themes = questionThemes.length > 0 ? questionThemes : piece.themes;
    return outcomeOf(piece.text, themes) ?? 'done';
  }
  if (piece.kind !== 'sorted') return undefined;
  switch (piece.rubric) {
    case 'action':
    case 'transferable':
      return 'transferable';
    case 'question':
      return isOpen(piece) ? 'open-questions' : 'limits';
    case 'retain':
      return outcomeOf(piece.text, piece.themes) ?? (CONTEXT.test(fold(piece.text)) ? 'context' : 'done');
  }
}

/** By the words when they speak of one outcome more than of the others, else by the theme declared, when there is one. */
function outcomeOf(text: string, themes: readonly Theme[]): Outcome | undefined {
  const folded = fold(text);
  const [first, second] = (Object.keys(WORDS) as Outcome[])
    .map((outcome) => ({ outcome, count: folded.match(WORDS[outcome])?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const declared = new Set(themes.map((theme) => SECTION_OF_THEME[theme]));
  if (first && first.count > (second?.count ?? 0)) return first.outcome;
  return declared.size === 1 ? [...declared][0] : undefined;
}

/** Where a text goes that nobody sorted. */
export function sectionByWords(text: string): SheetSection {
  return outcomeOf(text, []) ?? (CONTEXT.test(fold(text)) ? 'context' : 'done');
}

const ASKS =
  /^(?:qui|comment|pourquoi|combien|ou|quel|quelle|quels|quelles|how|who|why|what)\b|\b(?:demande|savoir|compris|comprendre|wonder)\b/;

/** Something asked, rather than a weakness stated. */
function isOpen({ text, noteKind }: Piece): boolean {
  if (noteKind !== undefined) return noteKind === 'question';
  return text.includes('?') || ASKS.test(fold(text));
}

/** By section, the order inside each unchanged. */
export function inSectionOrder<L extends { section: SheetSection }>(lines: readonly L[]): L[] {
  return [...lines].sort((a, b) => SHEET_SECTIONS.indexOf(a.section) - SHEET_SECTIONS.indexOf(b.section));
}

import { foldName } from '../french/fold.ts';
import { stems } from '../french/stems.ts';
import { crossWords } from './messages/cross-analysis.ts';
import { sectionTitles } from './messages/sheet.ts';
import { themeNames } from './messages/themes.ts';
import type { Question } from './questions.ts';
import type { SheetLine } from './sheet.ts';
import { SECTION_OF_THEME, SHEET_SECTIONS, type SheetSection } from './sheet-sections.ts';
import { THEMES, type Theme } from './visit-in-hand.ts';

/** What visits are compared on: one column. */
export type Axis =
  | { by: 'question'; question: Question }
  | { by: 'theme'; theme: Theme }
  | { by: 'section'; section: SheetSection }
  /** Lines in which all these words are, in any of their forms. */
  | { by: 'words'; words: string };

/** Words that name a part of the sheet, folded. */
const SECTION_NAMES: Readonly<Record<SheetSection, readonly string[]>> = {
  context: ['contexte'],
  done: ['actions', 'ce qui a ete fait'],
  employment: ['emploi', 'emplois'],
  paths: ['parcours'],
  training: ['formation', 'formations'],
  territory: ['territoire', 'territoires'],
  limits: ['limites', 'conditions', 'conditions et limites', 'freins'],
  transferable: ['transferable', 'transposable', 'ce qui est transferable'],
  'open-questions': ['questions', 'questions ouvertes'],
};

/** Everything that a sheet says an initiative produces: the columns where no subject is told. */
const OUTCOMES = ['employment', 'paths', 'training', 'territory'] as const satisfies SheetSection[];

/**
 * What the words after « croiser » mean: a question by its id or its words, « mission 2 », a part of the sheet, else
 * words to be found. Several subjects stand between commas or semicolons.
 */
export function readAxes(text: string, questions: Iterable<Question>): Axis[] {
  const asked = [...questions].filter(({ status }) => status === 'kept');
  const whole = questionNamed(text, asked);
  if (whole) return [{ by: 'question', question: whole }];
  const subjects = text.split(/[,;]/u).map((subject) => subject.trim());
  const axes = subjects
    .filter((subject) => foldName(subject) !== '')
    .map((subject) => readAxis(subject, asked));
  return axes.length > 0 ? axes : OUTCOMES.map((section) => ({ by: 'section', section }));
}

function readAxis(subject: string, asked: readonly Question[]): Axis {
  const question = questionNamed(subject, asked);
  if (question) return { by: 'question', question };
  const name = foldName(subject).replace(/^(?:la|les|le|l) /, '');
  const theme = THEMES.find((one) => name === one.replace('-', ' '));
  if (theme) return { by: 'theme', theme };
  const section = SHEET_SECTIONS.find((one) => SECTION_NAMES[one].includes(name));
  return section ? { by: 'section', section } : { by: 'words', words: subject };
}

function questionNamed(text: string, asked: readonly Question[]): Question | undefined {
  const key = foldName(text);
  return asked.find((question) => question.id === key || foldName(question.text) === key);
}

/** The heading of a column. */
export function axisTitle(axis: Axis): string {
  switch (axis.by) {
    case 'question':
      return axis.question.text;
    case 'theme':
      return themeNames[axis.theme];
    case 'section':
      return sectionTitles[axis.section];
    case 'words':
      return crossWords.words(axis.words);
  }
}

/** Does the line speak of it? A question of the grid alone, without an answer, tells nothing. */
export function isAbout(
  line: Pick<SheetLine, 'section' | 'text' | 'themes' | 'question' | 'pieces'> & { otherWords?: string },
  axis: Axis,
): boolean {
  const isAnswer = line.question === undefined || line.pieces.length > 0;
  switch (axis.by) {
    case 'question':
      return line.question === axis.question.id && isAnswer;
    case 'theme':
      return isAnswer && (line.themes.includes(axis.theme) || line.section === SECTION_OF_THEME[axis.theme]);
    case 'section':
      return line.section === axis.section;
    case 'words': {
      const present = new Set(stems(`${line.text} ${line.otherWords ?? ''}`));
      const wanted = stems(axis.words);
      return isAnswer && wanted.length > 0 && wanted.every((stem) => present.has(stem));
    }
  }
}

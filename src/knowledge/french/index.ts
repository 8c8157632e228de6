export { fold, foldCase } from './normalise.ts';
export { isAskedNoun, questionWords } from './question.ts';
export { stem, stems } from './stems.ts';
export { isStopWord } from './stop-words.ts';
export { tokens } from './tokens.ts';
export { isFrenchWord } from './word-list.ts';

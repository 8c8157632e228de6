import { questionWords } from '../../french/question-words.ts';
import { stems } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import { type AnswerType, matchesAnswerType } from './answer-type.ts';

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });
/** An abbreviation or an initial ends no sentence: « n° 5 », « art. 9 », « M. Gout », « p. 4 ». */
const OPEN_END = /(?:\b(?:art|cf|etc|M|Mme|MM|St|Ste|p|no|n°|av|env|ex|vol)\.|\b\p{Lu}\.)\s*$/u;

/** The sentences of a text, never cut in the middle; the lines of a list stay with the line that introduces them. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap((paragraph) => {
    const sentences: string[] = [];
    for (const { segment } of segmenter.segment(paragraph)) {
      const last = sentences.at(-1);
      if (last !== undefined && OPEN_END.test(last)) sentences[sentences.length - 1] = last + segment;
      else sentences.push(segment);
    }
    return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  });
}

/** A sentence whose subject is in the one before it. */
const ANAPHORIC =
  /^(?:Il|Elle|Ils|Elles|On|Cela|Ceci|Ce|C’|Cet|Cette|Ces|Celui|Celle|Ceux|Son|Sa|Ses|Leur|Leurs|Y|En outre|De plus|Ainsi|Toutefois|Cependant|Mais|Puis|Ensuite|Le même|La même|Tous|Toutes|L’un|L’une)\b/u;

/** Characters and sentences that an extract may hold: about four lines of a message. */
const ROOM = 480;
const SENTENCES = 3;

/**
 * What makes a sentence the likely answer, beside the share of the question's words that it has: those of the title
 * and of the sentence before count for less, since its subject may be there; groups of four letters tolerate spellings.
 * Chosen on the development halves of public questions: bench/README.md, « The sentence ».
 */
const WEIGHTS = { title: 0.6, before: 0.6, letters: 0.3, answerType: 0.3, place: 0.01 } as const;

/** A passage's sentences with the best one marked. */
interface Ranked {
  sentences: string[];
  scores: number[];
  best: number;
}

/**
 * The one to three sentences of a passage that answer best, side by side and in its order.
 * @param question words of the question's subject, as asked
 * @param title names of the passage, which its sentences may leave unsaid
 */
export function bestSentences(text: string, question: string, answerType: AnswerType, title = ''): string[] {
  const { sentences, scores, best } = rank(text, question, answerType, title);
  let [from, to] = [best, Math.min(best + 1, sentences.length)];
  while (from > 0 && ANAPHORIC.test(sentences[from] ?? '')) from -= 1;
  const allows = (start: number, end: number): boolean =>
    start >= 0 &&
    end <= sentences.length &&
    end - start <= SENTENCES &&
    sentences.slice(start, end).join(' ').length <= ROOM;
  for (;;) {
    const [above, below] = [allows(from - 1, to), allows(from, to + 1)];
    if (!above && !below) return sentences.slice(from, to);
    const isBelow = below && (!above || (scores[to] ?? 0) >= (scores[from - 1] ?? 0));
    if (isBelow) to += 1;
    else from -= 1;
  }
}

/** The sentences of a passage with how well each answers: the best has the highest score, by itself near 1. */
export function scoredSentences(
  text: string,
  question: string,
  answerType: AnswerType,
  title = '',
): { sentence: string; score: number }[] {
  const { sentences, scores } = rank(text, question, answerType, title);
  return sentences.map((sentence, at) => ({ sentence, score: scores[at] ?? 0 }));
}

function rank(text: string, question: string, answerType: AnswerType, title: string): Ranked {
  const sentences = sentencesOf(text);
  const asked = askedBy(question);
  const named = new Set(stems(title));
  const held = sentences.map((sentence) => new Set(stems(sentence)));
  const scores = sentences.map((sentence, at) => {
    const share = [...asked.stems].map((stem) => {
      if (held[at]?.has(stem)) return 1;
      if (named.has(stem)) return WEIGHTS.title;
      return held[at - 1]?.has(stem) ? WEIGHTS.before : 0;
    });
    return (
      mean(share) +
      WEIGHTS.letters * shareOf(asked.letters, lettersOf(sentence)) +
      (matchesAnswerType(sentence, answerType, asked.words) ? WEIGHTS.answerType : 0) -
      WEIGHTS.place * at
    );
  });
  return { sentences, scores, best: scores.indexOf(Math.max(...scores)) };
}

/** A question as sentences are compared with it. */
function askedBy(question: string) {
  const subject = questionWords(question).join(' ');
  return { stems: new Set(stems(subject)), letters: lettersOf(subject), words: new Set(wordsOf(question)) };
}

/** The groups of four letters of a text's words, with their beginnings and ends. */
function lettersOf(text: string): Set<string> {
  const groups = new Set<string>();
  for (const word of wordsOf(text)) {
    const padded = ` ${word} `;
    for (let at = 0; at + 4 <= padded.length; at += 1) groups.add(padded.slice(at, at + 4));
  }
  return groups;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const shareOf = (asked: ReadonlySet<string>, held: ReadonlySet<string>): number =>
  mean([...asked].map((group) => (held.has(group) ? 1 : 0)));

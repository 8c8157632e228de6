import { questionWords } from '../../french/question-words.ts';
import type { Audience, VisibleAudiences } from '../types.ts';
import type { Lexicon, Stem } from './lexicon.ts';
import { inverseFrequency, type Term } from './question.ts';

/** A question that was answered by a passage, as somebody who read the answer confirmed. */
export interface ConfirmedQuestion {
  text: string;
  /** What its asker might read: it counts for those only who may read all of this, so that nothing shows through it. */
  readers: readonly Audience[];
  /** What answered it: `document#anchor` of sections. */
  sections: readonly string[];
}

interface IndexedQuestion extends ConfirmedQuestion {
  /** Stems that some passage has. Others are not compared: nobody can try out what words others asked with. */
  stems: readonly Stem[];
}

/** How similar a question is to one that was confirmed. */
export interface QuestionSimilarity {
  /** Information (idf) of the words that both have, less by what only one of them has. */
  information: number;
  /** Share of the information of both: 1 for the same words. */
  share: number;
}

/** Confirmed questions, found by their words: beside the passages, so that these weigh as if there were none. */
export class ConfirmedQuestions {
  readonly #lexicon: Lexicon;
  #byStem = new Map<Stem, IndexedQuestion[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** These and no others, from now on. */
  replace(questions: Iterable<ConfirmedQuestion>): void {
    this.#byStem = new Map();
    for (const question of questions) {
      const stems = new Set(questionWords(question.text).flatMap((word) => this.#lexicon.findStems(word)));
      const indexed = { ...question, stems: [...stems] };
      for (const stem of stems) {
        const others = this.#byStem.get(stem);
        if (others) others.push(indexed);
        else this.#byStem.set(stem, [indexed]);
      }
    }
  }

  /**
   * The sections that answered questions like this one, among those that these readers may know of.
   * @param passages how many there are, for the information of words
   */
  sectionsLike(
    terms: readonly Term[],
    visible: VisibleAudiences,
    passages: number,
  ): Map<string, QuestionSimilarity> {
    const asked = new Map(
      terms.flatMap(({ stems, idf }) => Array.from(stems, ([stem, weight]) => [stem, idf * weight])),
    );
    const found = new Map<string, QuestionSimilarity>();
    if (this.#byStem.size === 0) return found;
    const all = terms.reduce((total, { idf }) => total + idf, 0);
    const like = new Set([...asked.keys()].flatMap((stem) => this.#byStem.get(stem) ?? []));
    for (const question of like) {
      if (!question.readers.every((audience) => visible.has(audience))) continue;
      const similarity = this.#similarity(question, asked, all, passages);
      for (const section of question.sections) {
        if (similarity.share > (found.get(section)?.share ?? 0)) found.set(section, similarity);
      }
    }
    return found;
  }

  #similarity(
    { stems }: IndexedQuestion,
    asked: ReadonlyMap<Stem, number>,
    all: number,
    passages: number,
  ): QuestionSimilarity {
    let both = 0;
    let others = 0;
    for (const stem of stems) {
      const information = asked.get(stem);
      if (information !== undefined) both += information;
      else others += inverseFrequency(stem.passages, passages);
    }
    const share = both / (all + others);
    return { information: both * share, share };
  }
}

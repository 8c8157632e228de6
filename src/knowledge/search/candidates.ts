import MiniSearch from 'minisearch';
import type { Entry } from './entries.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './question.ts';
import { HEADING_FACTOR } from './weights.ts';

/** Places of words in passages that one question may walk through, the rarest words first: bounds its time. */
const POSTINGS = 4_000;
const FIELDS = ['names', 'headings', 'text'] as const;

type Stemmed = { id: number } & Record<(typeof FIELDS)[number], string>;

/** The inverted index: MiniSearch over the stems of passages, which are known by the number they were added under. */
export class Candidates {
  readonly #lexicon: Lexicon;
  readonly #index = new MiniSearch<Stemmed>({
    fields: [...FIELDS],
    tokenize: (stems) => stems.split(' '),
    processTerm: (stem) => stem || null,
    searchOptions: { boost: { names: HEADING_FACTOR, headings: HEADING_FACTOR } },
  });

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(id: number, { words, namesEnd, headingsEnd }: Entry): void {
    const stems = (from: number, to?: number) =>
      Array.from(words.subarray(from, to), (word) => this.#lexicon.stemText(this.#lexicon.stemOf(word))).join(
        ' ',
      );
    this.#index.add({
      id,
      names: stems(0, namesEnd),
      headings: stems(namesEnd, headingsEnd),
      text: stems(headingsEnd),
    });
  }

  discard(id: number): void {
    this.#index.discard(id);
  }

  /** The passages that share the most with the question among those that `allowed` accepts, best first. */
  find(terms: readonly Term[], limit: number, allowed: (id: number) => boolean): number[] {
    const queries = affordable(this.#alternatives(terms)).map(({ text, sureness }) => ({
      queries: [text],
      boostTerm: () => sureness,
    }));
    const found = this.#index.search(
      { combineWith: 'OR', queries },
      { filter: ({ id }) => allowed(id as number) },
    );
    return found.slice(0, limit).map(({ id }) => id as number);
  }

  #alternatives(terms: readonly Term[]) {
    return terms.flatMap(({ stems }) =>
      Array.from(stems, ([id, sureness]) => ({
        text: this.#lexicon.stemText(id),
        sureness,
        passages: this.#lexicon.passagesWithStem(id),
      })),
    );
  }
}

/** The rarest stems, as many as can be afforded; at least one. */
function affordable<T extends { passages: number }>(stems: T[]): T[] {
  let spent = 0;
  return stems
    .toSorted((a, b) => a.passages - b.passages)
    .filter(({ passages }, rank) => {
      spent += passages;
      return rank === 0 || spent <= POSTINGS;
    });
}

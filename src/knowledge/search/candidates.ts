import MiniSearch from 'minisearch';
import type { Entry } from './entries.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './question.ts';

/** Places of words in passages that one question may walk through, the rarest words first: bounds its time. */
const POSTINGS = 20_000;
const FIELDS = ['title', 'headings', 'aliases', 'text'] as const;

type Stemmed = { id: number } & Record<(typeof FIELDS)[number], string>;

/** The inverted index: MiniSearch over the stems of passages, which are known by the number they were added under. */
export class Candidates {
  readonly #lexicon: Lexicon;
  readonly #index = new MiniSearch<Stemmed>({
    fields: [...FIELDS],
    tokenize: (stems) => stems.split(' '),
    processTerm: (stem) => stem || null,
    searchOptions: { boost: { title: 3, headings: 3, aliases: 3 } },
  });

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(id: number, { words, ends }: Entry): void {
    const stems = (from: number, to: number) =>
      Array.from(words.subarray(from, to), (word) => this.#lexicon.stemText(this.#lexicon.stemOf(word))).join(
        ' ',
      );
    const [title, headings, aliases] = ends;
    this.#index.add({
      id,
      title: stems(0, title),
      headings: stems(title, headings),
      aliases: stems(headings, aliases),
      text: stems(aliases, words.length),
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

import MiniSearch, { type Query } from 'minisearch';
import type { Entry } from './entries.ts';
import type { Stem, Word } from './lexicon.ts';
import type { Term } from './question.ts';
import { BM25, HEADING_FACTOR } from './weights.ts';

/** Places of stems in passages that one query may walk through, the rarest stems first: bounds its time. */
const POSTINGS = 1_500;
const HEADINGS = ['names', 'headings'];
const FIELDS = [...HEADINGS, 'text'];

/** The inverted index: MiniSearch over the stems of passages, each known by a number. */
export class Candidates {
  readonly #index = new MiniSearch<Record<string, string | number>>({
    fields: FIELDS,
    tokenize: (stems) => stems.split(' '),
    processTerm: (stem) => stem || null,
    searchOptions: {
      boost: { names: HEADING_FACTOR, headings: HEADING_FACTOR },
      bm25: { ...BM25, d: 0 },
    },
  });

  add(id: number, { words, namesEnd, headingsEnd }: Entry): void {
    this.#index.add({
      id,
      names: stemsOf(words.slice(0, namesEnd)),
      headings: stemsOf(words.slice(namesEnd, headingsEnd)),
      text: stemsOf(words.slice(headingsEnd)),
    });
  }

  discard(id: number): void {
    this.#index.discard(id);
  }

  /** The `limit` passages that share the most with the query among those that `allowed` accepts, best first. */
  find(terms: readonly Term[], allowed: (id: number) => boolean, limit: number): number[] {
    const weights = new Map(
      terms.flatMap(({ stems }) => Array.from(stems, ([stem, weight]) => [stem.text, weight])),
    );
    const search = (...queries: Query[]): number[] =>
      this.#index
        .search(
          { queries },
          { boostTerm: (stem) => weights.get(stem) ?? 1, boostDocument: (id) => (allowed(id) ? 1 : 0) },
        )
        .slice(0, limit)
        .map(({ id }) => id);
    const rarestFirst = terms
      .flatMap(({ stems }) => [...stems.keys()])
      .toSorted((a, b) => a.passages - b.passages);
    const [everywhere, headings] = affordable(rarestFirst);
    const found = search({ queries: everywhere, fields: FIELDS }, { queries: headings, fields: HEADINGS });
    // Only frequent words, and none of them in a heading: the rarest is looked for wherever it is.
    const [rarest] = rarestFirst;
    return found.length === 0 && rarest ? search({ queries: [rarest.text], fields: FIELDS }) : found;
  }
}

function stemsOf(words: readonly Word[]): string {
  return words.map(({ stem }) => stem?.text).join(' ');
}

/** As many stems as can be afforded, the rarest first: those to look for everywhere, and those for headings alone. */
function affordable(stems: readonly Stem[]): [everywhere: string[], headings: string[]] {
  const everywhere: string[] = [];
  const headings: string[] = [];
  let left = POSTINGS;
  for (const { text, passages, headed } of stems) {
    if (passages <= left) {
      everywhere.push(text);
      left -= passages;
    } else if (headed <= left) {
      headings.push(text);
      left -= headed;
    }
  }
  return [everywhere, headings];
}

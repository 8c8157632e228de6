import MiniSearch from 'minisearch';
import type { Entry } from './entries.ts';
import type { Stem } from './lexicon.ts';
import type { Term } from './question.ts';
import { BM25 } from './weights.ts';

/** Places of stems in passages that one query may walk through, the rarest stems first: bounds its time. */
const POSTINGS = 5_000;

/** The inverted index: MiniSearch over the stems of passages, each known by a number. */
export class Candidates {
  readonly #index = new MiniSearch<{ id: number; stems: string }>({
    fields: ['stems'],
    tokenize: (stems) => stems.split(' '),
    processTerm: (stem) => stem || null,
    searchOptions: { bm25: { ...BM25, d: 0 } },
  });

  add(id: number, { words }: Entry): void {
    this.#index.add({ id, stems: words.map(({ stem }) => stem?.text).join(' ') });
  }

  discard(id: number): void {
    this.#index.discard(id);
  }

  /** The `limit` passages that share the most with the query among those that `allowed` accepts, best first. */
  find(terms: readonly Term[], allowed: (id: number) => boolean, limit: number): number[] {
    const weights = new Map(
      terms.flatMap(({ stems }) => Array.from(stems, ([stem, weight]) => [stem.text, weight])),
    );
    const found = this.#index.search(
      { queries: affordable(terms.flatMap(({ stems }) => [...stems.keys()])) },
      { boostTerm: (stem) => weights.get(stem) ?? 1 },
    );
    const best: number[] = [];
    for (const { id } of found) {
      if (allowed(id)) best.push(id);
      if (best.length === limit) break;
    }
    return best;
  }
}

/** As many stems as can be afforded, the rarest first; the rarest in any case. */
function affordable(stems: readonly Stem[]): string[] {
  let left = POSTINGS;
  return stems
    .toSorted((a, b) => a.passages - b.passages)
    .filter(({ passages }, at) => {
      left -= passages;
      return at === 0 || left >= 0;
    })
    .map(({ text }) => text);
}

import MiniSearch from 'minisearch';
import type { Entry } from './entries.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './question.ts';
import { HEADING_FACTOR } from './weights.ts';

/** Places of words in passages that one question may walk through, the rarest words first: bounds its time. */
const POSTINGS = 1_500;
const FIELDS = ['names', 'headings', 'text'] as const;
const HEADINGS = ['names', 'headings'] as const;

type Stemmed = { id: number } & Record<(typeof FIELDS)[number], string>;

/** A stem to look for, with how many passages have it, at all and in their names or headings. */
interface Wanted {
  /** As MiniSearch knows it. */
  name: string;
  sureness: number;
  passages: number;
  headed: number;
}

interface Chosen extends Wanted {
  fields: readonly (typeof FIELDS)[number][];
}

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
      Array.from(words.subarray(from, to), (word) => nameOf(this.#lexicon.stemOf(word))).join(' ');
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
    const wanted = this.#wanted(terms);
    const found = this.#search(affordable(wanted), allowed);
    // Only frequent words, and none of them in a heading: the rarest is looked for wherever it is.
    const [rarest] = wanted;
    const all = found.length > 0 || !rarest ? found : this.#search([{ ...rarest, fields: FIELDS }], allowed);
    return all.slice(0, limit);
  }

  #search(chosen: readonly Chosen[], allowed: (id: number) => boolean): number[] {
    const queries = chosen.map(({ name, sureness, fields }) => ({
      queries: [name],
      fields: [...fields],
      boostTerm: () => sureness,
      // Left out before anything is made of it, which costs.
      boostDocument: (id: number) => (allowed(id) ? 1 : 0),
    }));
    return this.#index.search({ combineWith: 'OR', queries }).map(({ id }) => id as number);
  }

  /** The stems that the question stands for, rarest first. */
  #wanted(terms: readonly Term[]): Wanted[] {
    const wanted = terms.flatMap(({ stems }) =>
      Array.from(stems, ([id, sureness]) => ({
        name: nameOf(id),
        sureness,
        passages: this.#lexicon.passagesWithStem(id),
        headed: this.#lexicon.passagesHeadedBy(id),
      })),
    );
    return wanted.toSorted((a, b) => a.passages - b.passages);
  }
}

/** MiniSearch is given stems by number: as spellings are looked for in the lexicon, its tree may be small. */
function nameOf(stem: number): string {
  return stem.toString(36);
}

/** As many stems as can be afforded, the rarest first; a stem too frequent for its texts may do for its headings. */
function affordable(wanted: readonly Wanted[]): Chosen[] {
  let left = POSTINGS;
  return wanted.flatMap((stem): Chosen[] => {
    const everywhere = stem.passages <= left;
    if (!everywhere && stem.headed > left) return [];
    left -= everywhere ? stem.passages : stem.headed;
    return [{ ...stem, fields: everywhere ? FIELDS : HEADINGS }];
  });
}

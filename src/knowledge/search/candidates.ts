import MiniSearch, { type Options } from 'minisearch';
import type { Entry } from './entries.ts';
import { IntList } from './int-list.ts';
import type { Lexicon } from './lexicon.ts';
import type { Collection } from './prepare.ts';
import { inverseFrequency, type Term } from './question.ts';
import { lengthNorm, saturated } from './signals.ts';
import { Tally } from './tally.ts';
import { HEADING_FACTOR } from './weights.ts';

/** Places of words in passages that one question may walk through, the rarest words first: bounds its time. */
const POSTINGS = 1_500;
const HEADINGS = ['names', 'headings'] as const;
/** `again`: what the text has several times. */
const TEXTS = ['text', 'again'] as const;
const FIELDS = [...HEADINGS, ...TEXTS] as const;

type Field = (typeof FIELDS)[number];
type Stemmed = { id: number } & Record<Field, string>;

/** A stem to look for, with how many passages have it, at all and in their names or headings. */
interface Wanted {
  /** As MiniSearch knows it. */
  name: string;
  sureness: number;
  passages: number;
  headed: number;
}

interface Chosen extends Wanted {
  fields: readonly Field[];
}

const OPTIONS: Options<Stemmed> = {
  fields: [...FIELDS],
  tokenize: (stems) => stems.split(' '),
  processTerm: (stem) => stem || null,
};

/** The inverted index: MiniSearch over the stems of passages, which are known by the number they were added under. */
export class Candidates {
  readonly #lexicon: Lexicon;
  readonly #index = new MiniSearch<Stemmed>(OPTIONS);
  readonly #textLengths = new IntList();
  readonly #tally = new Tally();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(id: number, { words, namesEnd, headingsEnd }: Entry): void {
    const stems = (from: number, to?: number) =>
      Array.from(words.subarray(from, to), (word) => nameOf(this.#lexicon.stemOf(word)));
    const text = stems(headingsEnd);
    this.#textLengths.set(id, text.length);
    this.#index.add({
      id,
      names: stems(0, namesEnd).join(' '),
      headings: stems(namesEnd, headingsEnd).join(' '),
      text: text.join(' '),
      again: repeated(text).join(' '),
    });
  }

  discard(id: number): void {
    this.#index.discard(id);
  }

  /** The `limit` passages that share the most with the question among those that `allowed` accepts, in no order. */
  find(
    terms: readonly Term[],
    collection: Collection,
    allowed: (id: number) => boolean,
    limit: number,
  ): number[] {
    const wanted = this.#wanted(terms);
    this.#tally.begin(allowed);
    this.#look(affordable(wanted), collection);
    // Only frequent words, and none of them in a heading: the rarest is looked for wherever it is.
    const [rarest] = wanted;
    if (this.#tally.isEmpty && rarest) this.#look([{ ...rarest, fields: fieldsWith(rarest) }], collection);
    return this.#tally.best(limit);
  }

  /**
   * MiniSearch tells which passages have the stems; how much each counts is worked out here. Told that none matters (a
   * boost of 0), it makes nothing of them: its results would take three times as long as finding them.
   */
  #look(chosen: readonly Chosen[], { passages, meanLength }: Collection): void {
    for (const [rank, { name, sureness, passages: holding, fields }] of chosen.entries()) {
      const information = sureness * inverseFrequency(holding, passages);
      for (const field of fields) {
        const boostDocument = (id: number) => {
          this.#tally.count(id, rank, information * this.#shareOf(field, id, meanLength));
          return 0;
        };
        this.#index.search({ queries: [name], fields: [field], boostDocument });
      }
    }
  }

  /** How much of a stem's information a passage gets that has it in a field: as BM25, but for the count of repetitions. */
  #shareOf(field: Field, id: number, meanLength: number): number {
    if (field === 'names' || field === 'headings') return HEADING_FACTOR;
    const norm = lengthNorm(this.#textLengths.at(id), meanLength);
    return field === 'text' ? saturated(1, norm) : saturated(2, norm) - saturated(1, norm);
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

function repeated(stems: readonly string[]): string[] {
  const met = new Set<string>();
  const again = new Set<string>();
  for (const stem of stems) {
    if (met.has(stem)) again.add(stem);
    met.add(stem);
  }
  return [...again];
}

/** Where to look for a stem: most are in no heading. */
function fieldsWith({ headed }: Wanted): readonly Field[] {
  return headed > 0 ? FIELDS : TEXTS;
}

/** As many stems as can be afforded, the rarest first; a stem too frequent for its texts may do for its headings. */
function affordable(wanted: readonly Wanted[]): Chosen[] {
  let left = POSTINGS;
  return wanted.flatMap((stem): Chosen[] => {
    const everywhere = stem.passages <= left;
    if (!everywhere && stem.headed > left) return [];
    left -= everywhere ? stem.passages : stem.headed;
    return [{ ...stem, fields: everywhere ? fieldsWith(stem) : HEADINGS }];
  });
}

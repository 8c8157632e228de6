import { GRAM_CODES, gramCodes } from './grams.ts';
import type { Lexicon } from './lexicon.ts';
import { inverseFrequency, type Term } from './question.ts';
import type { Signals } from './signals.ts';
import { BM25 } from './weights.ts';

/** What the signals need to know of all passages. */
export interface Collection {
  passages: number;
  /** Mean number of words of a passage's text, stop words left out. */
  meanLength: number;
}

/** A term that a word stands for, how surely (0 to 1), and whether it is written in the same way. */
export interface TermMatch {
  /** The term's rank in the question. */
  term: number;
  sureness: number;
  sameForm: boolean;
}

/** What a word of a passage has to do with a question. */
interface Matches {
  terms: readonly TermMatch[];
  /** Ranks of the groups of letters that it shares with the question. */
  grams: readonly number[];
}

/** A question made ready for looking at many passages. */
export interface Prepared {
  terms: readonly Term[];
  /** Information of each term's form. */
  formIdf: readonly number[];
  /** Information of each group of letters: that of the rarest term that has it. */
  gramIdf: readonly number[];
  /** The most that a passage could have. */
  highest: Signals;
  /** What a word of the lexicon has to do with the question; the same for all passages, so worked out once. */
  matches(word: number): Matches | null;
}

/** @param terms the question's words, in order */
export function prepare(terms: readonly Term[], lexicon: Lexicon, { passages }: Collection): Prepared {
  const forms = terms.map(({ form }) => lexicon.findForm(form) ?? -1);
  const formIdf = terms.map(({ idf }, rank) => {
    const form = forms[rank] ?? -1;
    return form < 0 ? idf : inverseFrequency(lexicon.passagesWithForm(form), passages);
  });
  const { ranks, gramIdf } = gramsOf(terms);
  const byStem = termsByStem(terms);
  const known = new Map<number, Matches>();
  // Most words have nothing to do with the question: a byte tells so faster than the map.
  const unrelated = new Uint8Array(lexicon.size);

  const look = (word: number): Matches | null => {
    const stands = byStem.get(lexicon.stemOf(word));
    const grams: number[] = [];
    for (const code of gramCodes(lexicon.formText(word))) {
      const rank = ranks[code] ?? 0;
      if (rank > 0) grams.push(rank - 1);
    }
    if (!stands) return grams.length > 0 ? { terms: [], grams } : null;
    const form = lexicon.formOf(word);
    return { terms: stands.map((each) => ({ ...each, sameForm: forms[each.term] === form })), grams };
  };
  const matches = (word: number): Matches | null => {
    if (unrelated[word]) return null;
    const found = known.get(word) ?? look(word);
    if (found) known.set(word, found);
    else unrelated[word] = 1;
    return found;
  };
  return { terms, formIdf, gramIdf, highest: highestSignals(terms, formIdf, gramIdf), matches };
}

function termsByStem(terms: readonly Term[]): Map<number, { term: number; sureness: number }[]> {
  const byStem = new Map<number, { term: number; sureness: number }[]>();
  for (const [term, { stems }] of terms.entries()) {
    for (const [id, sureness] of stems) byStem.set(id, [...(byStem.get(id) ?? []), { term, sureness }]);
  }
  return byStem;
}

/** The question's groups of letters: by code their rank plus one (0: not in the question), by rank their information. */
function gramsOf(terms: readonly Term[]): { ranks: Uint16Array; gramIdf: number[] } {
  const ranks = new Uint16Array(GRAM_CODES);
  const gramIdf: number[] = [];
  for (const { form, idf } of terms) {
    for (const code of gramCodes(form)) {
      ranks[code] ||= gramIdf.push(0);
      const rank = ranks[code] - 1;
      gramIdf[rank] = Math.max(gramIdf[rank] ?? 0, idf);
    }
  }
  return { ranks, gramIdf };
}

function highestSignals(
  terms: readonly Term[],
  formIdf: readonly number[],
  gramIdf: readonly number[],
): Signals {
  const top = BM25.k + 1;
  return {
    stems: top * sum(terms.map((term) => term.idf)),
    forms: top * sum(formIdf),
    grams: top * sum(gramIdf),
    headings: top * sum(terms.map((term) => term.headingIdf)),
    names: 0,
    ordered: sum(terms.slice(1).map((_, at) => pairIdf(terms, at))),
  };
}

/** Information of the term at `at` and the next one together: that of the poorer of the two. */
export function pairIdf(terms: readonly Term[], at: number): number {
  return Math.min(terms[at]?.idf ?? 0, terms[at + 1]?.idf ?? 0);
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

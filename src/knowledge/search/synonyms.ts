import { fold, stem, stems } from '../french/index.ts';

interface Expression {
  /** Without stop words. */
  stems: readonly string[];
  concept: string;
}

/**
 * Expressions that mean the same, such as a sigle and its full form. Each group becomes one made-up word (a
 * concept) that is added wherever one of its expressions stands, in passages and in questions alike: so
 * « PTCE » finds « pôle territorial de coopération économique » and the other way round.
 */
export class Synonyms {
  readonly #byFirst = new Map<string, Expression[]>();

  /** @param groups expressions of one meaning each; those made of stop words only are ignored */
  constructor(groups: Iterable<readonly string[]>) {
    for (const [rank, group] of [...groups].entries()) {
      for (const text of group) this.#learn(text, `#${rank}`);
    }
  }

  /** Learns the expression as written and as typed without accents, which may stem differently. */
  #learn(text: string, concept: string): void {
    const spellings = new Map(
      [stems(text), stems(fold(text))].map((sequence) => [sequence.join(' '), sequence]),
    );
    for (const sequence of spellings.values()) {
      const [first] = sequence;
      if (first !== undefined)
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { stems: sequence, concept }]);
    }
  }

  /** The concepts named by a sequence of stems, with where they stand in it. */
  find(sequence: readonly string[]): { concept: string; from: number; to: number }[] {
    if (this.#byFirst.size === 0) return [];
    return sequence.flatMap((first, from) =>
      (this.#byFirst.get(first) ?? [])
        .filter((expression) => expression.stems.every((each, at) => sequence[from + at] === each))
        .map((expression) => ({ concept: expression.concept, from, to: from + expression.stems.length })),
    );
  }

  /** For each word, the concepts that it is part of. */
  conceptsOf(words: readonly string[]): string[][] {
    const concepts = words.map((): string[] => []);
    for (const { concept, from, to } of this.find(words.map(stem))) {
      for (const each of concepts.slice(from, to)) each.push(concept);
    }
    return concepts;
  }
}

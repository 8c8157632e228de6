import { featuresOf, type Model, roleFeatures, withUnknown } from '../src/ask/reading/classifier.ts';
import { isMark } from '../src/ask/reading/skeleton.ts';
import type { Example } from './examples.ts';
import { type Labelled, quantize, type Trained, trainSoftmax } from './softmax.ts';

export const SIZE = 8192;
export const HEADS = ['operation', 'attribute', 'relation', 'role'] as const;
/** Questions of these may hold words of any subject. */
const SUBJECTS = new Set(['page', 'brief', 'compare', 'act', 'chat', 'inject']);
type Head = (typeof HEADS)[number];

/** What the examples of a head look like with the words of a vocabulary. */
export function labelled(
  head: Head,
  examples: readonly Example[],
  vocabulary: ReadonlySet<string>,
): Labelled[] {
  return examples.flatMap((example) => {
    const tokens = withUnknown(example.tokens, vocabulary);
    if (head === 'role')
      return [...example.roles].map(([at, label]) => ({ features: roleFeatures(tokens, at, SIZE), label }));
    return { features: featuresOf(example.tokens, tokens, SIZE), label: example[head] };
  });
}

const vocabularyOf = (examples: readonly Example[]): Set<string> => {
  const times = new Map<string, number>();
  for (const { tokens } of examples)
    for (const token of new Set(tokens)) times.set(token, (times.get(token) ?? 0) + 1);
  return new Set(
    [...times].filter(([token]) => !isMark(token) && !/^\d/.test(token)).map(([token]) => token),
  );
};

export const trainHeads = (examples: readonly Example[]) => {
  const vocabulary = vocabularyOf(examples);
  const heads = new Map(
    HEADS.map((head) => [head, trainSoftmax(labelled(head, examples, vocabulary), SIZE)]),
  );
  return { vocabulary, heads };
};

/** The model of some examples, as the app reads it. */
export function trainReading(examples: readonly Example[]): Model {
  const { vocabulary, heads } = trainHeads(examples);
  return {
    size: SIZE,
    vocabulary: [...vocabulary].sort(),
    asking: [...vocabularyOf(examples.filter(({ operation }) => !SUBJECTS.has(operation)))].sort(),
    heads: Object.fromEntries(
      HEADS.map((head) => [head, quantize(heads.get(head) as Trained)]),
    ) as unknown as Model['heads'],
  };
}

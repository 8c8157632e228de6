import type { KnownQuestion } from '../knowledge/search/index.ts';
import type { Reader } from '../store/store.ts';
import { type AskedQuestion, askedQuestions } from './asked.ts';

/**
 * Questions whose answer somebody found useful and nobody complained of, for the search. They are the questions that
 * are kept anyway: they stop counting when those are deleted, after thirty days or when their author asks for it.
 */
export async function confirmedQuestions(reader: Reader): Promise<KnownQuestion[]> {
  return (await reader.list(askedQuestions)).flatMap(([, asked]) => confirmedBy(asked) ?? []);
}

function confirmedBy({ text, quoted, useful, complaint }: AskedQuestion): KnownQuestion | undefined {
  if (!useful || complaint !== undefined || quoted === undefined) return undefined;
  return { text, readers: quoted.readers, sections: quoted.sections };
}

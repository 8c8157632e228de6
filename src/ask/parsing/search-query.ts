import { questionWords } from '../../french/question-words.ts';
import { isSameStem, stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { inFrench } from './english-words.ts';
import { REPORTING } from './lexicon.ts';
import { namesOf } from './names.ts';
import type { ParsedQuestion } from './parsed-question.ts';
import { synonymsOf } from './synonyms.ts';

/**
 * Endings of verbs: a verb that no page has says how people speak, while a noun that no page has is a subject
 * that we do not know. A participle counts after an auxiliary or before « par » only: « congés » is a noun.
 */
const VERB = /.{3}(?:ant|(?<!i)er|ir|(?<!m)ent|ait|aient|(?<!i)ons|ez)$/u;
const PARTICIPLE = /.{2}(?:é|és|ée|ées|i|is|u|us|ue|ues)$/u;
const AUXILIARY = new Set([
  'a',
  'ont',
  'ai',
  'avons',
  'avez',
  'avait',
  'est',
  'sont',
  'etait',
  'etaient',
  'ete',
  'fut',
  'furent',
  'suis',
  'il',
  'ils',
  'elle',
  'elles',
  'on',
  't',
]);

/** Before a noun: « mes congés ». */
const DETERMINER = new Set(
  'le la les l un une des du de d mes tes ses mon ton son ma ta sa nos vos notre votre leur leurs ce cet cette ces au aux quel quelle quels quelles en'.split(
    ' ',
  ),
);

/** The words of a question that passages are searched with: without the ways of reporting, in French. */
export function searchQuery(parsed: ParsedQuestion, knowledge: Knowledge): string {
  if (parsed.language === 'en') return inFrench(parsed.text.words);
  const { stems } = namesOf(knowledge);
  const pieces = parsed.text.clean.split(/(?<=[\s'’:;,!?])/u);
  const words = pieces.map((piece) => wordsOf(piece));
  const told = pieces.map((piece, index) =>
    words[index]?.length === 1 && REPORTING.test(words[index]?.[0] ?? '') ? '' : piece,
  );
  const spoken = told.filter((piece, index) => {
    const [word, ...more] = words[index] ?? [];
    if (word === undefined || more.length > 0 || stems.has(stem(word))) return true;
    return synonymsOf(word).size > 0 || !isVerb(piece, words[index - 1]?.at(-1), words[index + 1]?.[0]);
  });
  // An unknown verb that leaves a single word behind is what the question is about (« les visites étaient-elles filmées ? »).
  const enough = questionWords(spoken.join('')).length > 1;
  return (enough ? spoken : told).map((piece) => withKnownSynonyms(piece, stems)).join('');
}

/** A word that no page has, by those of its meaning that pages have. */
function withKnownSynonyms(piece: string, known: ReadonlySet<string>): string {
  const [word, ...more] = wordsOf(piece);
  if (word === undefined || more.length > 0) return piece;
  const own = stem(word);
  if (known.has(own)) return piece;
  // « cofondé » finds « cofondateur » by its letters.
  if ([...known].some((other) => isSameStem(other, own))) return piece;
  const said = [...synonymsOf(word)].filter(([root]) => known.has(root)).map(([, other]) => other);
  return said.length > 0 ? `${said.slice(0, 3).join(' ')} ` : piece;
}

/** Whether a word is a verb as it stands between its neighbours. */
export function isVerb(piece: string, before: string | undefined, after: string | undefined): boolean {
  const written = /[\p{L}]+/u.exec(piece.toLowerCase())?.[0] ?? '';
  if (VERB.test(written)) return true;
  if (!PARTICIPLE.test(written)) return false;
  return (
    AUXILIARY.has(before ?? '') || after === 'par' || (/é/u.test(written) && !DETERMINER.has(before ?? 'le'))
  );
}

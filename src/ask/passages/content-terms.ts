import { isAbbreviation } from '../../french/abbreviations.ts';
import { numberValue } from '../../french/numbers.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { FUNCTION_WORDS, GENERIC, NEUTRAL, REPORTING } from '../parsing/lexicon.ts';
import { namesOf } from '../parsing/names.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import { singular } from '../parsing/text.ts';
import { properNames } from './answer-type.ts';
import { BORN } from './passage-terms.ts';

/** Words of asking and adverbs name no subject. */
export const isContentless = (word: string): boolean =>
  FUNCTION_WORDS.has(word) ||
  isAbbreviation(word) ||
  [NEUTRAL, GENERIC, REPORTING, ADVERB].some((pattern) => pattern.test(word));

const ADVERB = /(?:erement|ellement|iquement|ivement|alement|airement|usement|idement|atement|quotidien)$/;

/** Nouns that ask for a kind of answer rather than name a subject: « quelle structure… », « quel réseau… », in the singular. */
const KINDS_OF_ANSWER = new Set(
  `acteur activite annee association attitude autre but chose condition date demarche difference domaine entite exemple facon
  fois forme genre gens jour lien lieu maniere methode metier mot motif moyen niveau nom objectif organisation organisme partie
  periode personne place point posture public question raison rapport reseau role secteur sorte structure suite sujet superficie
  surface taille temps thematique theme type`.split(/\s+/),
);

const isKindOfAnswer = (word: string): boolean =>
  KINDS_OF_ANSWER.has(word) || KINDS_OF_ANSWER.has(singular(word)) || isContentless(word);

/** « quel ministre… », « combien de contrats… », « quelles sont les recettes… ». */
const ASKED_NOUN =
  /\b(?:quel(?:le)?s?(?: (?:est|sont|etait|etaient) (?:le|la|les|l|son|sa|ses|leur|leurs))?|combien d[e']?|combien) (?:de |d |des )?(?:\d+ )?([a-z]{3,})\b/;

/** The noun that a question asks for, as far as it names a subject: « ministre » in « quel ministre… ». */
export function askedNoun({ text }: ParsedQuestion, knowledge: Knowledge): string | undefined {
  const noun = ASKED_NOUN.exec(text.line)?.[1];
  if (noun === undefined || isKindOfAnswer(noun) || numberValue(noun) !== undefined) return undefined;
  return namesOf(knowledge).hostNouns.has(noun) ? undefined : noun;
}

/** Why, or whether: then the verb is what is asked, even one that no page has. */
const MOTIVE = /\b(?:pourquoi|est ce qu\w*)\b/;

/** « à quoi sert », « travaille dans »: what a thing is for or does, which its presentation tells. */
const PURPOSE = /^(?:ser(?:t|vent|vait|vir|vi)|travaill\w+|util(?:e|es|ite))$/;

const NE = /(?<!\p{L})née?s?(?!\p{L})/iu;

/** The terms of a question that carry its subject: content words that are no names and no phrasing. */
export function contentTerms(parsed: ParsedQuestion): string[] {
  const { text, subjects, rest, unknownVerbs } = parsed;
  const named = new Set(subjects.flatMap(({ span }) => text.words.slice(span.from, span.to)));
  const proper = new Set(properNames(text.clean).flatMap(wordsOf));
  const saidSo = MOTIVE.test(text.line) ? [] : unknownVerbs;
  const words = rest.filter(
    (word) =>
      !named.has(word) &&
      !proper.has(word) &&
      !saidSo.includes(word) &&
      !PURPOSE.test(word) &&
      !isKindOfAnswer(word),
  );
  const born = NE.test(text.clean) ? [BORN] : [];
  // « quelles entreprises ont quitté X ? »: without any other word, what happened is what is asked.
  const asked = ASKED_NOUN.exec(text.line)?.[1];
  const said = words.some((word) => word !== asked) ? [] : saidSo.filter((word) => happened(word, parsed));
  return [...words, ...born, ...said];
}

const happened = (word: string, { text }: ParsedQuestion): boolean =>
  new RegExp(`\\b(?:a|ont)(?: t (?:il|elle|on))? ${word}\\b`).test(text.line);

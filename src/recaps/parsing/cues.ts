import { fold, normalise } from '../../french/fold.ts';
import { wordsOf } from '../../french/tokens.ts';
import { withoutEmoji } from '../../slack/emoji.ts';
import type { Rubric } from './reply.ts';

/** All patterns read folded text: lower case, no accents, straight apostrophes. */
const PRONOUNS = "(?:(?:vous|leur|lui|le|la|les|en|y|me|nous|ne|n'|l'|m') ?)*";

const QUESTION = [
  /\bje me (?:demande|questionne|pose)/,
  /\b(?:j'|m'|nous |me )interroge/,
  /\b(?:veux|voudrais|aimerais|souhaite|souhaiterais|aimerions|voudrions) (?:bien |mieux )?(?:savoir|comprendre|connaitre)\b/,
  /\bcreuser\b/,
  /\b(?:pas|rien) (?:tres |bien |vraiment |encore |tout a fait )?(?:clair|claire|compris|saisi|sur|sure|certain|certaine|convaincu|convaincue)\b/,
  /\breste(?:nt)? a (?:savoir|voir|comprendre|verifier|prouver)\b/,
  /\b(?:j'ai|un|des|mes|quelques) doutes?\b|\binterrogations?\b|\breste(?:nt)? (?:une|des|la|les) questions?\b/,
  /^(?:mais |et )?attention (?:a|au|aux)\b/,
  /\bpoints? (?:faibles?|de vigilance|d'attention|noirs?)\b/,
  /\bfaiblesses?\b/,
  /\b(?:une|la|seule|sa|leur) limite\b|\b(?:des|les|ses|leurs) limites\b/,
  /\b(?:me|nous) (?:gene|inquiete|questionne|trouble|preoccupe)/,
  /\bbemols?\b/,
  /\b(?:il|nous|leur) manque(?:nt|rait)?\b|\bmanque de\b|\bpas assez\b|\btrop (?!(?:bien|cool|forts?|beau|belle|bon|bonne|chouette|super)\b)\w+|\b(?:toujours pas|pas encore)\b|\bfragiles?\b/,
  /\bdepend(?:ent)? (?:trop|beaucoup|entierement|surtout|encore)\b/,
  /\bj'ai (?:eu )?du mal a\b/,
  /\b(?:vois|voit|voyons|sais|sait|savons) (?:pas|mal) (?:tres |trop |bien )?(?:comment|pourquoi|qui|quand|ou|ce que|si)\b/,
  /\b(?:c'est|quel|est) dommage\b|\bdommage (?:que|qu'|de)\b|\bje regrette\b|\bregrettable\b/,
  /\b(?:epuis\w+|essouffl\w+|surcharg\w+|debord\w+|precaire\w*|menace\w*)\b/,
  /\bi (?:wonder|doubt)\b|\bnot (?:so |very |really |entirely )?(?:clear|sure|convinced|certain)\b|\b(?:can't|cannot) see how\b/,
];

const INTENT =
  'propose|compte|teste|testerai|essaie|essaye|envoie|lance|reprends|organise|invite|partage|prepare|transmets|contacte|veux|voudrais|aimerais|souhaite|emporte|ramene|rapporte';
const ACTION = [
  new RegExp(
    `\\b(?:je|nous|on) ${PRONOUNS}(?:vais|allons|va) (?:\\w+ )?${PRONOUNS}\\w{2,}(?:er|ir|re|oir)\\b`,
  ),
  new RegExp(`\\bj(?:e |')${PRONOUNS}(?:${INTENT})\\b`),
  new RegExp(`\\b(?:nous|on) ${PRONOUNS}(?:proposons|propose|comptons|compte)\\b`),
  /\bje repars avec\b|\bj'ai (?:bien |tres )?envie d/,
  /\bje m'engage\b|\bon s'engage\b|\bnous nous engageons\b/,
  /\ba (?:faire|tester|essayer|reprendre|copier|transposer) (?:chez|pour) (?:nous|moi)\b/,
  /\b(?:i|we)(?:'ll| will|'m going to| am going to| are going to| plan to)\b|\blet's\b/,
];
/** Future tense of the first person, and of « on », on text that kept its accents: « nous espérons » is a present. */
const FUTURE = new RegExp(
  `(?<!\\p{L})(?:j(?:e |')${PRONOUNS}\\p{L}{2,}rai|nous ${PRONOUNS}\\p{L}{2,}(?<!t|sp|m|dés|v)[eiudr]rons|on ${PRONOUNS}(?!au|se|ver|pour|faud|pleuv)\\p{L}{2,}ra)(?!\\p{L})`,
  'u',
);

const RETAIN = [
  /\b(?:je|nous|j'ai|j|g|jai|on|avons) (?:\w+ )?(?:retiens|retenons|retient|retenu|retenus|retenues)\b/,
  /\b(?:j'ai|jai|g|nous avons|on a) (?:\w+ )?(?:appris|decouvert|compris|constate|aime|adore|apprecie|remarque|observe)\b/,
  /\b(?:m'a|m'ont|nous a|nous ont) (?:\w+ )?(?:marque|plu|frappe|etonne|surpris|impressionne|inspire)/,
  /\bje note\b|\bpoints? forts?\b|\b(?:le plus|tres|vraiment) (?:marquant|frappant|impressionnant|interessant|inspirant)/,
  /\bje garde (?:en tete|en memoire|surtout|l'idee)/,
  /\b(?:i|we) (?:learned|learnt|liked|noticed|discovered|loved)\b|\btakeaway|\b(?:was|were) (?:\w+ )?(?:impressed|struck|moved|surprised)\b/,
];

/** The rubric that a sentence's own words announce. A question mark decides first, then doubt, intent and praise. */
export function rubricOfWording(sentence: string): Rubric | undefined {
  if (isQuestion(sentence)) return 'question';
  const folded = fold(sentence);
  if (QUESTION.some((cue) => cue.test(folded))) return 'question';
  if (ACTION.some((cue) => cue.test(folded)) || FUTURE.test(accented(sentence))) return 'action';
  return RETAIN.some((cue) => cue.test(folded)) ? 'retain' : undefined;
}

/** Where a clause begins in which its author speaks anew. */
const TURN =
  /(?:,|;|\s(?:mais|et|but|and))\s+(?=(?:(?:mais|et|but|and|par contre|en revanche)\s+)?(?:j['’]|je|jai|g|i)(?![a-z]))/giu;

/**
 * « J’ai aimé la cantine, j’ai pas compris qui paie »: a sentence whose clauses say things of two rubrics, in two.
 * Any other comes back whole.
 */
export function clausesOf(sentence: string): string[] {
  for (const { index, 0: joint } of sentence.matchAll(TURN)) {
    const clauses = [sentence.slice(0, index), sentence.slice(index + joint.length)].map((one) => one.trim());
    const [first, second] = clauses.map((clause) => rubricOfWording(clause));
    if (first !== undefined && second !== undefined && first !== second) return clauses;
  }
  return [sentence];
}

/** In lower case, with straight apostrophes and its accents. */
function accented(sentence: string): string {
  return normalise(sentence).toLowerCase();
}

/** Does it end with a question mark? One inside a final parenthesis asks about a detail only. */
function isQuestion(sentence: string): boolean {
  return /\?[\s!?.…"»]*$/u.test(withoutEmoji(sentence));
}

/** The first word is a verb in the infinitive, as in a list of things to do. */
export function startsWithInfinitive(text: string): boolean {
  return /^(?:ne pas |se |s')?[a-z]{2,}(?:er|ir|oir|[^aeiou]re)\b(?<!\b(?:notre|votre|autre|entre|contre|quatre|premier|dernier|fier|leger|cher|hier|hiver|atelier|metier|chantier|quartier|loisir|avenir|titre|centre|chiffre|cadre|nombre|membre))/.test(
    fold(text),
  );
}

/** Words of somebody who speaks of themselves or to somebody: not a plain observation. */
const PERSONAL =
  /\b(?:je|moi|mon|ma|mes|tu|toi|ton|vous|votre|vos|nous|notre|nos|i|you|your|my|we|our)\b|\bj'|\b(?!(?:chez|assez|nez|rez)\b)\w+ez\b/;
const LEAST_WORDS = 4;

/** A plain statement about what was seen: at least four words, nobody speaking of themselves. */
export function isStatement(sentence: string): boolean {
  const spoken = withoutEmoji(sentence);
  return wordsOf(spoken).length >= LEAST_WORDS && !PERSONAL.test(fold(spoken));
}

import { fold } from '../../french/fold.ts';
import { isWordless, withoutEmoji } from '../../slack/emoji.ts';
import type { IgnoredReason } from './reply.ts';

/** All patterns read folded text. */
const ABSENCE =
  /\bje n'?(?:etais|ai) pas (?:la|present|presente|pu (?:venir|etre|participer|assister))\b|\bpas pu (?:venir|etre (?:la|present)|participer|assister)\b|\b(?:j'etais|etant|etais) (?:absente?|malade|en conges?|souffrante?)\b|\bje ne suis pas venue?\b|\b(?:i )?(?:couldn't|could not) (?:come|be there|make it)\b|\bi (?:wasn't|was not) there\b/;

const COURTESY =
  /^(?:re)?(?:(?:un |mille |encore )?(?:tres |grand |grands |gros )?merci|bonjour|bonsoir|salut|coucou|hello|hi\b|bravo|felicitations|chapeau|super|genial|top\b|magnifique|desolee?|pardon|a (?:bientot|tres vite|la prochaine|demain|plus)|bonne (?:soiree|journee|route|nuit|continuation)|bon (?:retour|week|dimanche)|(?:tres |quelle )?belle (?:journee|visite|rencontre)|au plaisir|bises|cordialement|thanks|thank you|sorry|great (?:day|visit)|see you)|^quel(?:le)?s? (?:belle |super |riche )?\w+ ?!/;

const ABOUT_THE_REPLY =
  /\b(?:voici|voila|ci-dessous) (?:mon|mes|le|nos) (?:retours?|impressions|notes|avis)\b|\bj'avais (?:ecrit|mis|dit|note)\b|\bje (?:me )?corrige\b|\b(?:au|autant) (?:temps )?pour moi\b|\bj'ecris (?:dans|depuis|de)\b|^(?:ps|nb)$/;

const NOTHING =
  /^ras\b|^(?:rien|r\.a\.s|neant|aucune?|nothing|none|n\/a|pas de question|ok|d'accord|idem|pareil|oui|non|voila|rien (?:de special|a signaler|a ajouter))[\s.!]*$/;

/** Things of the journey… */
const ERRAND =
  /\b(?:covoit\w*|voitures?|parking|se gar\w+|gare|car|bus|navette|train|taxi|metro|hotel|gite|chambre|badges?|cles?|wifi|billets?|tickets?|factures?|notes? de frais|remboursements?|manteau|echarpe|parapluie|lunettes|chargeur|sac|telephone|numero|adresse|repas|pique-nique|resto|dejeuner|diner|visio|lien|photos|emargement|train|plane|ride)\b/;
/** …and what people do about them: ask, remind, tell the hour, look for what they left. */
const ERRAND_ACT =
  /\b(?:quelqu'un|qui) (?:a|aurait|peut|pourrait|prend|part|vient|rentre|veut|passe)\b|\bou (?:est|sont|se|on|peut|puis)\b|\ba quelle heure\b|\b(?:n'oubliez pas|pensez a|prevoyez|prevoir|apportez|amenez|prenez)\b|\bmerci de\b|\brappel\b|\b(?:part|depart|arrive|arrivee|rendez-vous|rdv)\b[^.]{0,60}\b\d{1,2} ?(?:h|:)|\b(?:oublie|perdu|trouve|laisse|egare)s?\b|\bpour (?:le retour|l'aller|rentrer|demain|ce soir)\b|^(?:voici|voila) (?:les?|la) (?:photos|lien|adresse)\b|\b(?:anyone|who) (?:has|have|can)\b/;

/** Somebody agrees with somebody: it adds nothing of its own. */
const AGREEMENT =
  /^(?:(?:je suis |suis |on est )?(?:entierement |tout a fait |totalement |completement |bien |100 ?% )?d'accord (?:avec \w+(?: \w+)?|aussi|sur tout)|(?:je )?plussoie(?: \w+)?|\+ ?1(?: \w+)?|pareil (?:que|pour) \w+|idem (?:que|pour) \w+|comme \w+|i (?:totally |fully )?agree(?: with \w+)?|same here)[\s.!]*$/;

/** Something was found, and somebody is looked for. */
const FOUND =
  /\b(?:trouve|retrouve|ramasse|oublie|perdu|laisse|egare)e?s?\b.*\b(?:a qui|c'est a|quelqu'un|qui (?:a|est|reconnait))\b|\b(?:a qui|qui)\b.*\b(?:oublie|perdu|laisse|egare)e?s?\b/;

/** Does the reply say that its author was not at the visit? */
export function tellsAbsence(text: string): boolean {
  return ABSENCE.test(fold(text));
}

/**
 * Is the sentence about the journey rather than the visit? It takes a thing of the journey and something done about
 * it, or anything that was found and is given back: « le bus du soir a été obtenu par les salariés » is an observation.
 * @param isBroadcast addressed to a whole channel, which is how such things are announced
 */
export function isLogistics(sentence: string, isBroadcast: boolean): boolean {
  const folded = fold(sentence);
  return FOUND.test(folded) || (ERRAND.test(folded) && (isBroadcast || ERRAND_ACT.test(folded)));
}

/** Why a sentence without any word of a rubric is left out; undefined when it may say something. */
export function reasonToIgnore(sentence: string): IgnoredReason | undefined {
  if (isWordless(sentence)) return 'emoji';
  const folded = fold(withoutEmoji(sentence)).replace(/^[\s,.!;:-]+/, '');
  if (NOTHING.test(folded) || AGREEMENT.test(folded)) return 'nothing-to-say';
  if (ABOUT_THE_REPLY.test(folded)) return 'about-the-reply';
  if (ABSENCE.test(folded)) return 'absence';
  return COURTESY.test(folded) ? 'courtesy' : undefined;
}

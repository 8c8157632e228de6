import { readText, type Text } from './text.ts';

/** What a message wants besides an answer from the knowledge. `ask` is a question. */
export type Intent = 'greeting' | 'thanks' | 'bye' | 'help' | 'who' | 'act' | 'inject' | 'ask';

const GREETING =
  /\b(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|yo|good (?:morning|evening|afternoon)|bienvenue|(?:comment )?(?:ca|tu|vous) (?:va|vas|allez)(?: bien)?|comment (?:vas tu|allez vous)|how are you)\b/;
const THANKS =
  /\b(?:merci(?: beaucoup| bien)?|thanks?(?: you)?|thx|parfait|super|genial|top|nickel|d accord|c est note|bien recu|great|perfect|good job|bravo)\b/;
const BYE =
  /\b(?:bonne (?:journee|soiree|nuit|fin de journee|continuation|semaine|annee)|bon (?:week end|weekend|we|apres midi|courage)|au revoir|a (?:bientot|plus|demain|la prochaine|tout a l heure)|bye|goodbye|see you|ciao|have a (?:nice|good) \w+)\b/;
const HELP =
  /^(?:aide(?: moi)?|help(?: me)?|menu|commandes?|besoin d aide|j ai besoin d aide|mode d emploi)$|\b(?:(?:qu est ce que|que|quoi|comment)? ?(?:tu|vous) (?:sais|savez|peux|pouvez) (?:faire|repondre)(?: quoi| a quoi)?|que (?:sais tu|savez vous|peux tu|pouvez vous) faire|que puis je (?:te|vous) demander|(?:quelles|quelle) (?:questions?|choses?) (?:puis je|je peux|on peut|peut on)(?: te| vous)? (?:poser|demander)|(?:tu|vous) (?:sers|servez) a quoi|ca sert a quoi$|a quoi (?:sers tu|servez vous|tu sers|vous servez)|comment (?:tu (?:marches|fonctionnes)|(?:t|vous) utiliser|ca (?:marche|fonctionne) ?$|je (?:t|vous) utilise|on (?:t|vous) utilise)|what can (?:you do|i ask)|how do (?:you work|i use you))\b/;
/** Capi by its name, which no article precedes: « la capi » is the word of the trade. */
const HELP_ON_CAPI =
  /^(?:(?:bonjour|salut|hello|dis(?: moi)?|et|mais|alors|au fait) )*(?:a quoi (?:ca )?(?:sert|servirait|peut servir)(?: il)? capi|capi (?:ca |il )?(?:sert|sait|peut|fait) (?:a |faire )?quoi|que (?:sait|peut|fait) (?:faire )?capi(?: faire)?|qu est ce que (?:sait|peut|fait) capi|comment (?:ca )?(?:marche|fonctionne|utiliser|on utilise|j utilise|je parle a|parler a) capi|what (?:does|can) capi do|how does capi work)$/;
const WHO_CAPI =
  /^(?:(?:bonjour|salut|hello|dis(?: moi)?|et|mais|alors|au fait) )*(?:c quoi capi|c est quoi capi|qu est ce que (?:c est que )?capi|capi c(?: est)? (?:quoi|qui)|qui est(?: donc)? capi|c est qui capi|what is capi|who is capi)$/;
const WHO =
  /\b(?:(?:tu|vous) (?:es|etes) qui|t es qui|qui (?:es tu|etes vous|tu es|vous etes)|(?:es tu|etes vous|tu es|vous etes|t es|c est) (?:un |une )?(?:robot|bot|ia|humain|humaine|personne|intelligence artificielle|vraie personne|chatgpt)|ton (?:nom|petit nom)|votre nom|comment (?:tu t appelles|t appelles tu|vous appelez vous)|who are you|what are you|are you (?:a |an )?(?:bot|robot|human|ai|person)|presente toi|presentez vous)\b/;

/** The patterns of small talk, and of asking what Capi is for. */
export const INTENT_PATTERNS: readonly RegExp[] = [GREETING, THANKS, BYE, HELP, WHO];

/** Asking for secrets or to set the rules aside. */
const INJECT =
  /\b(?:(?:ignore|oublie|contourne|desactive|forget|disregard|bypass|override)\w*\b.{0,40}\b(?:instructions?|consignes?|regles?|prompt|rules?|filtres?|limites?)|(?:prompt|message|instructions?|consignes?)(?: du)? systeme|system prompt|slack (?:bot|app) token|(?:bot|app|api|signing) (?:token|secret|key)|tokens?\b|jetons? d acces|mots? de passe|passwords?|api keys?|cles? (?:api|secrete)|secrets?\b|variables? d environnement|env(?:ironment)? variables?|xox[a-z]|(?:tu es|vous etes|you are) (?:maintenant|desormais|now)|jailbreak|mode (?:developpeur|admin)|developer mode|fais comme si|pretend (?:to be|you)|act as|joue le role)\b/;

const DOING =
  'poste|postez|poster|publie|publiez|publier|diffuse|diffusez|previens|prevenez|notifie|notifiez|supprime|supprimez|supprimer|efface|effacez|annule|annulez|annuler|reporte|reportez|cree|creez|creer|ajoute|ajoutez|modifie|modifiez|change|changez|inscris|inscrivez|inscrire|desinscris|reserve|reservez|reserver|commande moi|achete|achetez|ecris|ecrivez|redige|redigez|compose|composez|invente|inventez|imagine|imaginez|traduis|traduisez|traduire|translate|calcule|calculez|code moi|programme moi|execute|executez|lance (?:un|une|la|le)|lancez|repete|repetez|chante|raconte moi une|invite|invitez|telephone|appelle (?:le|la|moi)|post|publish|delete|cancel|write|compute|create|remind me|book|send|envoie|envoyez|envoyer|archive|epingle|pin|mute|kick|ban|reponds a sa place|planifie|planifiez|programme une';
const ACT = new RegExp(
  `^(?:(?:bonjour|salut|hello|hey|stp|svp|s il (?:te|vous) plait|please|et|peux tu|pouvez vous|tu peux|vous pouvez|pourriez vous|pourrais tu|tu pourrais|peut on|merci de|can you|could you|je veux que tu|je voudrais que (?:tu|vous)|il faut que tu|me|m|nous|aussi) )*(?:${DOING})\\b`,
);
const ACT_LATER =
  /\b(?:mets?|mettez|ping|tag|mentionne\w*) (?:everyone|here|channel|tout le monde)\b|\b(?:et|puis) (?:poste|publie|supprime|annule|inscris|envoie)\b/;
/** « envoie-moi la liste », « écris-moi les dates »: asking, not doing. */
const ASKING_ANYWAY =
  /\b(?:envoi\w*|ecri\w*|send|write)(?: (?:moi|nous|me|us))? (?:la|les|le|the|une|un|a)? ?(?:liste?s?|dates?|calendrier|noms?|list|recap\w*|lieux)\b/;

/** A clause that tells how to answer (« réponds uniquement oui : … »): the question is what follows. */
const MANNER =
  /^\s*(?:r[ée]pon(?:ds|dez)|dis|dites|confirme[sz]?|answer|say|reply)\b[^:]{0,80}:\s*(?=.{8,})/iu;

/** The question without the clause that tells how to answer it. */
export function withoutManner(text: Text): Text {
  const stripped = text.clean.replace(MANNER, '');
  return stripped === text.clean ? text : readText(stripped);
}

/** Words that may come with a greeting or a farewell without making it a question. */
const SMALL =
  /^(?:a|a|tous|toutes|tout|le|la|les|monde|l|equipe|capi|vous|toi|tu|et|bien|beaucoup|pour|ta|ton|votre|vos|reponse|reponses|aide|info|infos|c|est|etait|tres|clair|ok|oui|non|aussi|de|meme|you|all|everyone|there|so|much|very|mon|ma|ami|amie|chers?|cheres?|collegues?|d|accord|je|m|en|vais|suis|nouveau|nouvelle|ici|the|for|your|answer|help|team|va|ca|comment|bonne|journee|alors|j|espere|que|egalement|pareil|bot|robot|super|merci|bonjour|salut|y|travail|note|day|nice|good|have|i|am|new|here)$/;

/** « svp », whatever it is said with. */
const POLITE = /\b(?:svp|stp|s il (?:te|vous) plait|please)\b/g;

/** Reads what a message wants. Small talk counts only when nothing else is asked beside it. */
export function intentOf(text: Text): Intent {
  const line = text.line.replace(POLITE, '').trim();
  if (line === '') return 'help';
  if (INJECT.test(line)) return 'inject';
  if ((ACT.test(line) && !ASKING_ANYWAY.test(line)) || ACT_LATER.test(line)) return 'act';
  if (WHO_CAPI.test(line) || (WHO.test(line) && text.words.length <= 9)) return 'who';
  if (HELP.test(line) || HELP_ON_CAPI.test(line)) return 'help';
  return smallTalk({ ...text, line });
}

function smallTalk(text: Text): Intent {
  const rest = [GREETING, THANKS, BYE].reduce(
    (line, pattern) => line.replace(new RegExp(pattern, 'g'), ' '),
    text.line,
  );
  const onlySmall = rest.split(' ').every((word) => word === '' || SMALL.test(word));
  if (!onlySmall) return 'ask';
  if (BYE.test(text.line)) return 'bye';
  if (THANKS.test(text.line)) return 'thanks';
  return GREETING.test(text.line) ? 'greeting' : 'ask';
}

import type { DocumentKind, SessionKind } from '../../knowledge/types.ts';

/** What a question about meetings may want to know. */
export type Attribute =
  | 'weekday'
  | 'year'
  | 'month'
  | 'when'
  | 'department'
  | 'region'
  | 'town'
  | 'number'
  | 'host'
  | 'partners'
  | 'duration'
  | 'count'
  | 'list'
  | 'theme'
  | 'exists'
  | 'kind';

/** Patterns are matched on the folded line: lower case, no accents, one space between words, « où » as `oulieu`. */
export const ATTRIBUTES: readonly [Attribute, RegExp][] = [
  [
    'weekday',
    /\b(?:(?:quels? )?jours? de (?:la )?semaine|(?:which|what) day of the week|weekday|quel jour (?:ca |cela )?(?:tomb\w+))\b/g,
  ],
  ['year', /\b(?:quelles? annees?|(?:what|which) years?)\b/g],
  ['month', /\b(?:quels? mois|(?:what|which) months?)\b/g],
  [
    'duration',
    /\b(?:combien de (?:jours?|journees?|temps|mois|semaines|annees?)|nombre de (?:jours?|journees?)|dure\w*|duree|long(?:ue)?ur|how long|how many (?:days|months|years)|lasted?|last for)\b/g,
  ],
  [
    'when',
    /\b(?:quand|when|dates?|saisons?|seasons?|(?:le|les) jours?(?! de (?:la )?semaine)|quels? jours?|quel moment|(?:which|what) days?|a quelle epoque|periode|dataient|datait|date exacte)\b/g,
  ],
  [
    'department',
    /\b(?:quels? (?:numero de )?departements?|departements?|which departments?|county|counties)\b/g,
  ],
  ['region', /\b(?:quelles? regions?|which regions?|what regions?|regions?)\b/g],
  [
    'town',
    /\b(?:oulieu|where|quelles? (?:villes?|communes?)|quels? (?:endroits?|lieux?|territoires?|coins?)|villes?|communes?|(?<!\b(?:eu|avoir|aura|auront|a|ont|avait|avaient|au) )lieux?|endroits?|territoires?|localisation|localises?|situee?s?|situes?|town|towns|city|cities|(?<!\b(?:took|take|takes|taken|taking) )places?|located|destinations?|adresses?)\b/g,
  ],
  [
    'number',
    /\b(?:numero combien|quels? (?:est (?:le|son) )?numeros?(?: (?:porte|portait|a|avait))?|numero de (?:la )?visite|combientiemes?|quantieme|quel rang|rang|which (?:visit )?number|what number|n$|numero$|c est quelle visite|which visit was|est quelle visite|etait quelle visite|= quelle visite)\b/g,
  ],
  [
    'partners',
    /\b(?:partenaires?|partenariats?|avec qui|avec quels?|en collaboration|collabor\w+|partners?|with whom|together with|co ?organis\w+)\b/g,
  ],
  [
    'host',
    /\b(?:qui (?:nous )?(?:a|ont|avait|avaient|va|doit)? ?(?:nous )?(?:accueill\w+|recu\w*|heberg\w+|organis\w+)|chez qui|hotes?|accueill\w+|recue?s?|recevoir|recevaient|recevait|recoit|heberg\w+|voir qui|rencontre qui|visite qui|who hosted|hosted|hosts?|hosting|host|invites? par|ouvert (?:ses|leurs) portes|who welcomed|welcomed)\b/g,
  ],
  [
    'theme',
    /\b(?:quoi au programme|au programme|programme|themes?|thematiques?|sujets?|quoi le sujet|portait sur|topics?|ordre du jour|on faisait|faisions nous|on a fait|qu a t on fait|qu est ce qui s est passe|que s est il passe|il s est passe|s est passe quoi|what happened|qu est ce qu on a fait|consacree?)\b/g,
  ],
  ['count', /\b(?:combien|nombre|how many|how much|total)\b/g],
  [
    'list',
    /\b(?:listes?|lister|listez|enumer\w+|recapitul\w+|recap|calendrier|chronologie|historique|frise|agenda|planning|toutes? les|tous les|all the|list|lesquel(?:le)?s|ensemble des)\b/g,
  ],
  [
    'exists',
    /\b(?:y a t il|y avait il|il y a(?:vait)?(?: t il)?(?: eu)?|y a(?: eu)?|est ce qu (?:il|on|elle)s?|a t on|avons nous|avez vous|etes vous|sommes nous|on est (?:deja )?(?:alles?|passes?)|on a (?:deja )?(?:ete|fait)|did (?:you|we)|have (?:you|we)|was there|were there|is there|are there|any)\b/g,
  ],
];

export const KIND_WORDS: readonly [SessionKind, RegExp][] = [
  [
    'study-day',
    /\b(?:journees? (?:apprenantes?|thematiques?|d etudes?|de travail)|journees?(?= (?:sur|evaluation|consacree|dediee|de l))|la journee|study days?|learning days?|thematic days?)\b/g,
  ],
  ['seminar', /\b(?:seminaires?|seminars?)\b/g],
  [
    'launch',
    /\b(?:lancements?|lancee?s?|lancer|coup d envoi|kick ?off|launch(?:ed|ing)?|inaugurale|demarrage|reunion de depart)\b/g,
  ],
  [
    'visit',
    /\b(?:(?:learning |study )?visits?|visites? (?:apprenantes?|d etudes?|de terrain|sur place)|visites?|visitee?s?|visiter|visitions|visited|va(?= (?:n |numero )?\d)|v(?= \d))\b/g,
  ],
];

/** Any meeting, whatever its kind. */
export const ANY_SESSION =
  /\b(?:rencontres?|sessions?|reunions?|reunie?s?|rassemblements?|evenements?|rendez vous|rdvs?|rv|etapes?|dates? du calendrier|meetings?|meet|met|events?|gatherings?|deplacements?|sorties?|regroupements?|temps forts?|trucs?|choses?)\b/g;

/** Words by which people name the numbered series. */
export const SERIES_WORDS: readonly [DocumentKind, RegExp][] = [
  ['mission', /\b(?:missions?|missions? cles?|key missions?)\b/g],
  ['dimension', /\b(?:dimensions?)\b/g],
  ['model', /\b(?:modeles?|models?)\b/g],
];

/** Back-to-back days. */
export const CONSECUTIVE =
  /\b(?:(?:(?:deux|2|two|plusieurs|des) )?(?:jours?|days?)(?: de suite| consecutifs?| d affilee| successifs?| in a row)|consecutive(?:ly)?(?: days?)?|consecutifs?|consecutives?|back to back|d affilee|coup sur coup|enchaine\w*|le lendemain l une de l autre|d un jour a l autre|qui se suivent|se (?:sont )?suivi\w*|dos a dos)\b/g;

/** One meeting before or after another: « postérieure à ». The commoner words mean nothing else either. */
export const ORDER =
  /\b(?:posterieure?s?|anterieure?s?|plus (?:tot|tard|ancienne?s?|recente?s?) que|earlier|later|before|after|prior)\b/g;

/** « le plus gros », « la meilleure »: answered by a passage that ranks too. */
export const SUPERLATIVE =
  /\b(?:(?:le|la|les) (?:plus|moins) (?!de\b|d\b|tot\b|tard\b)|meilleure?s?\b|pires?\b|(?:the )?(?:best|worst|most|least|biggest|largest)\b)/;

/** « et les deux autres ? »: of what was just spoken of, the rest. */
export const OTHERS = /\b(?:les (?:\w+ )?autres|l autre|autres?|the (?:two )?others?|the other ones?)\b/;

/** « c’est une SIAE ? », « est-ce un GES ? »: whether what was spoken of is one. */
export const IS_A =
  /^(?:et |mais |donc )*(?:c est|est ce|ce sont|sont ce|is (?:it|this|that)|are they) (?:bien |aussi |donc |que c est )*(?:une?|des|an?)\b/;

/** Longer than a day. */
export const MULTI_DAY =
  /\b(?:(?:sur|pendant|dure|duraient|durait|faisait|de) (?:deux|2|plusieurs) (?:jours?|journees?)|plus d(?: une?|1) (?:jour|journee)|more than one day|(?:two|2|several) days? long|lasted (?:two|2|several) days)\b/g;

export const FUTURE =
  /\b(?:encore devant nous|devant nous|a venir|reste(?:nt|ra)?(?: t il)?(?: encore| a faire)?|prevue?s?|programmees?|(?:est|sont|etait|deja|rien de|rien) programmes?|planifiee?s?|upcoming|coming up|planned|scheduled|left|remaining|futures?|futurs?|bientot|auront lieu|aura lieu|will be)\b/g;

export const PAST =
  /\b(?:deja eu lieu|deja (?:fait\w*|visite\w*|passe\w*|tenue?s?|alle\w*|vu\w*)|jusqu a present|jusqu ici|so far|already|a ce jour|passees?|precedentes|ont eu lieu|derriere nous|revient|revenons)\b/g;

export const NEXT = /\b(?:prochaine?s?|next|upcoming)\b/g;
export const FOLLOWING =
  /\b(?:suivante?s?|jours? (?:d |juste )?apres|day after|following day|(?:celle|celui|visite|rencontre|session|etape) (?:d |juste )?apres|d apres|(?:a|ont|qui) suivi(?:t|e)?|qui suivait|qui suit|juste apres|ensuite|following|the one after|after that|le lendemain)\b/g;
export const PRECEDING =
  /\b(?:precedente?|jours? (?:d |juste )?avant|day before|previous day|celle d avant|celui d avant|d avant|juste avant|qui precede|a precede|previous|the one before|before that|la veille)\b/g;

/** The very next day, or the one before: whatever was held then. */
export const NEXT_DAY =
  /\b(?:lendemain|veille|jours? (?:d |juste )?(?:apres|avant|suivant|precedent)|day (?:after|before)|(?:next|following|previous) day)\b/;

/** The whole of the community's time: « quand la communauté a-t-elle démarré ? », « combien de temps a-t-elle duré ? » */
export const COMMUNITY = /\b(?:communaute|cycle|demarche|aventure|community)\b/;
export const STARTS =
  /\b(?:commenc\w+|debut(?:e|er|ait|a)|demarr\w+|began|begin|begun|start(?:ed|s)?|ne(?:e|es|s)?(?= ?$| en| quand))\b/g;
export const ENDS =
  /\b(?:fini(?:e|es|s|t|r|ssait)?|termin\w+|clotur\w+|clos(?:e)?|s est (?:arretee?|achevee?)|ended|finish(?:ed)?)\b/g;

/** Going and gathering: the meetings are meant though none is named (« où êtes-vous allés ? »). */
export const GATHERING =
  /\b(?:allee?s?|passee?s?|rendue?s?|deplacee?s?|reunie?s?|retrouvee?s?|rencontree?s?|accueill\w+|recue?s?|visit\w*|vue?s|went|gone|been|hosted|gathered)\b/;

/** The space between two meetings. */
export const ELAPSED =
  /\b(?:combien de (?:temps|jours|mois)|how (?:long|many (?:days|months))|ecart|intervalle|delai)\b.*\b(?:entre|separ\w+|between|apres|after|du|de|from)\b/g;

/** « comment créer… », « comment faire pour obtenir… »: how to do something. */
export const PROCEDURE =
  /\bcomment (?:(?:faire|faut il faire|peut on|puis je|on peut|je peux|dois je) )?(?:pour )?(?:s |se |en |y )?([a-z]{2,}(?:er|ir|oir|re))\b/;

/** Words that introduce what is defined or described, and say nothing of it. */
export const GENERIC =
  /^(?:fonctionn\w+|fabri(?:que|quent|quer)|produi(?:t|sent|re)|public|intitules?|titres?|enonces?|libelles?|formulation|complete?s?|entiere?s?|liste|demarches?|notions?|termes?|mots?|concepts?|expressions?|idees?|sens|textes?|bilan|metiers?|activites?|domaines?|sigles?|truc|chose|principes?|gros|bref|clair|detail\w*|concret\w*|rapide\w*|debutante?|nouvelle?|jargon|vocabulaire|exactement|pratique|reellement|ici|dedans|base|word|term|concept|notion|business|field|nutshell|simple|simply|briefly)$/;

export const COMPARISON =
  /\b(?:differences?|diff|differe\w*|confon\w+|difference between|differences between|differents?|differentes?|different|compar\w+|versus|vs|points? communs?|en commun|in common|la meme \w+|le meme \w+|memes? (?:\w+)$|memes? (?:type|genre|forme|chose|mode)|same (?:type|kind|thing)|distingu\w+|distinction|frontiere|pareil(?:le)?s?|nuances?|subtilites?|identiques?|semblables?|similaires?|ressembl\w+|alike|similar|rapport entre|par rapport a|ce qui (?:change|distingue|separe)|qu est ce qui (?:change|distingue|separe)|plutot que|ou plutot)\b/g;

/** Words of reporting and of speaking of oneself, which passages are not searched for. */
export const REPORTING =
  /^(?:rang(?:e|es|ee|er)|class(?:e|es|ee|er)|cit(?:e|es|ee|ees|er|ez|ent)|evoqu\w+|apparai\w+|figur\w+|mentionn\w+|parl\w+|trait(?:e|es|ent|er|ait)|notions?|avez|avons|suis|sommes|nouvelle?|nouveau|fonctionn\w+|textes?|dis|dit|dites|disent|disait|indiqu\w+|precis\w+|savoir|vien\w+|provien\w+|sait|sais|savez|connai\w+|raconte\w*|present\w+|expliqu\w+|rappel\w+|consist\w+|correspond\w*|concern\w+|illustr\w+|agit|exactement|vraiment|concretement|globalement|finalement|gros|bref|svp|stp|deja|truc|idee|gens|design\w+|entend\w*|adress\w+|porte(?=nt$)|question[ns]\w*)$/;

export const DEFINITION =
  /\b(?:c quoi|(?:c|ce|ca) (?:est|etait|serait|sont|etaient) quoi|c est quoi|qu est ce qu(?:e|) (?:c est|ca veut dire|cela veut dire|signifie|une?|la|le|les|l|des|du)\b|ce qu est|(?:ca|cela|ca ca)? ?(?:veut|voulait|veulent|vouloir) dire(?: quoi)?|que (?:veut dire|signifie)|ca signifie|signifie\w*|signification|definition|definir|definis\w*|defini\w*|a quoi correspond\w*|en quoi (?:ca )?consist\w*|consist\w+(?: en quoi)?|correspond\w*|(?:porte|portait|porter|portent|traite|agit) (?:sur|de) quoi|sur quoi (?:porte\w*|travaille\w*|elle porte)|de quoi (?:parle\w*|traite\w*|s agit|il s agit)|expliqu\w+(?: moi)?|entendez vous|entendez quoi|entend on|on entend|entendez|what is|what are|what was|what s|whats|what does|stands? for|mean(?:s|ing)?|definition of|sigle|acronyme|acronym|initiales|developpe\w* le sigle|en (?:deux|2|quelques|un) mots?|qui sont|qu appelle t on|appelez)\b/g;

export const ABOUT =
  /\b(?:present\w*|parle\w*(?: moi)?|infos?|informations?|que sait on|qu est ce qu on sait|on sait quoi|que savez vous|que sais tu|en savoir plus|fiche|decri\w+|description|tell me about|about|know about|qui est|portrait|raconte\w*|dis m en|c est qui)\b/g;

/** Words of asking, telling and taking place: they say nothing of what is asked about. */
export const NEUTRAL =
  /^(?:format\w*|passages?|redonn\w+|redi[st]\w*|redire|france|avez|avons|ayez|modalites?|suis|chui|last\w*|aimer\w*|all(?:e|es|ee|ees|er|ez|ait|ions|aient)|va|vas|vont|vais|irons|ira|iront|venir|venue?s?|vien\w+|etre|ete|etai\w*|etions|etiez|serai\w*|sera|seront|soit|fut|fait\w*|faire|faisai\w*|fais|font|fit|tenue?s?|tenai\w*|tenir|tient|tiendra|deroul\w+|pass(?:e|es|ee|ees|er|ait|aient|era|eront)|lieu|organis\w+|vu|vue|vus|vues|voir|vois|voyage\w*|rend(?:u|us|ue|ues|re)|retrouv\w+|part(?:i|is|ie|ies|ir|ons|ez|ent|ait)|revien\w*|reven\w+|commenc\w+|debut\w*|demarr\w+|fini\w*|termin\w*|clotur\w*|clos|cloture|final\w*|bout|dat(?:e|es|er|ait|ent|ant)|tomb\w+|trouv\w+|sai(?:s|t)|savo\w+|sav(?:ez|ons|ent)|connai\w+|dire|dis|dit|dites|rappel\w*|souvi\w+|souven\w+|donn(?:e|es|er|ez|ait)|indiqu\w+|precis\w*|list\w+|cit\w+|montr\w+|cherch\w+|voul\w+|veu\w+|peu(?:x|t)|pouv\w+|pourr\w+|peuvent|fau(?:t|drait)|aur\w+|avo\w+|avai\w*|besoin|question\w*|demand\w+|repon\w+|uniquement|simplement|exact\w*|precisement|environ|gros|total|tout|toute|toutes|tous|ensemble|different\w*|divers\w*|fois|an|ans|annees?|mois|jour\w*|semaines?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|calendrier|chronologie|communaute\w*|groupes?|gens|equipe|nouve\w*|arriv\w+|bien|vrai|vraiment|quelqu|quelque|quelconque|info\w*|nom|noms|nomm\w+|appel\w*|apprenant\w*|aura|auront|eu|eue|eus|eues|lendemain|veille|suite|meme\w*|entre|depuis|jusqu|avant|apres|pendant|derni\w+|premi\w+|prochain\w*|numero\w*|apparai\w*|figur\w+|mention\w*|cycle|parcouru\w*|travers\w*|encore|deja|aussi|seul\w*|plus|moins|tard|tot|recent\w*|anci\w+|part|coin|cote|occasion|moment|cadre|initiative|initiatives|structure|structures|ok|alors|juste|recap\w*|resume\w*|svp|stp|plait|merci|bonjour|bonsoir|salut|coucou|hello|hi|please|thanks|happen\w*|take|took|taken|place|held|hold|go|went|gone|going|come|came|see|saw|seen|know|tell|give|show|say|find|remember|remind|exactly|day|days|month|months|year|years|time|times|learning|community|did|do|does|done|been|be|was|were|is|are|has|have|had|would|could|can|will|need|like|want|run|different|french|organised|organized|started|ended|began|begun|end|ending|final|closing|one|ones|there|altogether|overall|kinds?|types?|sorte\w*|genres?|correct\w*|confirm\w*|vrai|faux|true|false|right|wrong|oui|non|yes|no|fin|remont\w+|officiel\w*|croi(?:s|t|yai\w*|re)|pens(?:e|ais|ez|ons)|tromp\w+|erreur|sembl\w+|doi[st]|lors|dehors|derriere|ordre|proche\w*|loin|complet\w*|entier\w*|continuer\w*|suiv\w+|precedent\w*)$/;

/** « (pas l’Île) »: what is set aside, after the name that is meant. */
export const SET_ASIDE =
  /\b(?:pas|sauf|hors|not) (?:(?:a|au|aux|en|chez|dans|celle|celui|de|du|d|in|the) )*(?:l|la|le|les|the) \w+\b/g;

/** Articles, prepositions, pronouns, conjunctions, question words, of French and English. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a ai ait as au aux avec c ca car ce ceci cela celle celles celui ces cet hors sauf cette ceux chez ci combien comme comment d dans de des donc dont du elle elles
  en est et etc eux guere ici il ils j je l la là le les leur leurs lequel laquelle lesquels lesquelles lui m ma mais me mes moi mon n ne ni nos notre nous on ont or ou oulieu par pas pendant
  plutot pour pourquoi qu quand que quel quelle quelles quels qui quoi rien s sa sans se ses si son sont sous sur ta te tes toi ton tres trop tu un une
  vers vos votre vous y quelqu comment sinon puis hein euh bah ben bon eh oh ah dis t etes sommes
  about all am an and any at by for from he her his how i if in into it its me my of on our she so some than that the their them these they this those to
  too us very we what when where which who whom whose why with you your let lets`.split(/\s+/),
);

const WHOLE_WORDS: readonly RegExp[] = [
  ...ATTRIBUTES.map(([, pattern]) => pattern),
  ...KIND_WORDS.map(([, pattern]) => pattern),
  ...SERIES_WORDS.map(([, pattern]) => pattern),
  ANY_SESSION,
  CONSECUTIVE,
  FUTURE,
  PAST,
  NEXT,
  FOLLOWING,
  PRECEDING,
  COMPARISON,
  DEFINITION,
  ABOUT,
].map((pattern) => new RegExp(`^(?:${pattern.source})$`));

/** Whether a word alone means something here: it is no typing error. */
export const isLexical = (word: string): boolean =>
  FUNCTION_WORDS.has(word) ||
  [...WHOLE_WORDS, NEUTRAL, GENERIC, REPORTING].some((pattern) => pattern.test(word));

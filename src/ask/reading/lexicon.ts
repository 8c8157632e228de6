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

/** Whole words by their patterns, which white space separates. */
const wordsLike = (patterns: string): RegExp => new RegExp(`^(?:${patterns.trim().split(/\s+/).join('|')})$`);

/** Words that introduce what is defined or described, and say nothing of it. */
export const GENERIC = wordsLike(String.raw`
  activites? base bilan bref briefly business chose clair complete?s? concept concepts? concret\w*
  debutante? dedans demarches? detail\w* domaines? enonces? entiere?s? exactement expressions?
  fabri(?:que|quent|quer) field fonctionn\w+ formulation gros ici idees? intitules? jargon libelles? liste
  metiers? mots? notion notions? nouvelle? nutshell pratique principes? produi(?:t|sent|re) public
  rapide\w* reellement sens sigles? simple simply term termes? textes? titres? truc vocabulaire word
`);

export const COMPARISON =
  /\b(?:differences?|diff|differe\w*|confon\w+|difference between|differences between|differents?|differentes?|different|compar\w+|versus|vs|points? communs?|en commun|in common|la meme \w+|le meme \w+|memes? (?:\w+)$|memes? (?:type|genre|forme|chose|mode)|same (?:type|kind|thing)|distingu\w+|distinction|frontiere|pareil(?:le)?s?|nuances?|subtilites?|identiques?|semblables?|similaires?|ressembl\w+|alike|similar|rapport entre|par rapport a|ce qui (?:change|distingue|separe)|qu est ce qui (?:change|distingue|separe)|plutot que|ou plutot)\b/g;

/** Words of reporting and of speaking of oneself, which passages are not searched for. */
export const REPORTING = wordsLike(String.raw`
  adress\w+ agit apparai\w+ avez avons bref cit(?:e|es|ee|ees|er|ez|ent) class(?:e|es|ee|er) concern\w+
  concretement connai\w+ consist\w+ correspond\w* deja design\w+ dis disait disent dit dites entend\w*
  evoqu\w+ exactement expliqu\w+ figur\w+ finalement fonctionn\w+ gens globalement gros idee illustr\w+
  indiqu\w+ mentionn\w+ notions? nouveau nouvelle? parl\w+ porte(?=nt$) precis\w+ present\w+ provien\w+
  question[ns]\w* raconte\w* rang(?:e|es|ee|er) rappel\w+ sais sait savez savoir sommes stp suis svp
  textes? trait(?:e|es|ent|er|ait) truc vien\w+ vraiment
`);

export const DEFINITION =
  /\b(?:c quoi|(?:c|ce|ca) (?:est|etait|serait|sont|etaient) quoi|c est quoi|qu est ce qu(?:e|) (?:c est|ca veut dire|cela veut dire|signifie|une?|la|le|les|l|des|du)\b|ce qu est|(?:ca|cela|ca ca)? ?(?:veut|voulait|veulent|vouloir) dire(?: quoi)?|que (?:veut dire|signifie)|ca signifie|signifie\w*|signification|definition|definir|definis\w*|defini\w*|a quoi correspond\w*|en quoi (?:ca )?consist\w*|consist\w+(?: en quoi)?|correspond\w*|(?:porte|portait|porter|portent|traite|agit) (?:sur|de) quoi|sur quoi (?:porte\w*|travaille\w*|elle porte)|de quoi (?:parle\w*|traite\w*|s agit|il s agit)|expliqu\w+(?: moi)?|entendez vous|entendez quoi|entend on|on entend|entendez|what is|what are|what was|what s|whats|what does|stands? for|mean(?:s|ing)?|definition of|sigle|acronyme|acronym|initiales|developpe\w* le sigle|en (?:deux|2|quelques|un) mots?|qui sont|qu appelle t on|appelez)\b/g;

export const ABOUT =
  /\b(?:present\w*|parle\w*(?: moi)?|infos?|informations?|que sait on|qu est ce qu on sait|on sait quoi|que savez vous|que sais tu|en savoir plus|fiche|decri\w+|description|tell me about|about|know about|qui est|portrait|raconte\w*|dis m en|c est qui)\b/g;

/** Words of asking, telling and taking place: they say nothing of what is asked about. */
export const NEUTRAL = wordsLike(String.raw`
  aimer\w* all(?:e|es|ee|ees|er|ez|ait|ions|aient) alors altogether an anci\w+ annees? ans apparai\w*
  appel\w* apprenant\w* apres are arriv\w+ aur\w+ aura auront aussi avai\w* avant avez avo\w+ avons ayez be
  been began begun besoin bien bonjour bonsoir bout cadre calendrier came can cherch\w+ chronologie chui
  cit\w+ clos closing clotur\w* cloture coin come commenc\w+ communaute\w* community complet\w* confirm\w*
  connai\w+ continuer\w* correct\w* cote coucou could croi(?:s|t|yai\w*|re) cycle
  dat(?:e|es|er|ait|ent|ant) day days debut\w* dehors deja demand\w+ demarr\w+ depuis derni(?:er|ere)s? deroul\w+
  derriere did different different\w* dimanche dire dis dit dites divers\w* do does doi[st] done
  donn(?:e|es|er|ez|ait) encore end ended ending ensemble entier\w* entre environ equipe erreur etai\w* ete
  etiez etions etre eu eue eues eus exact\w* exactly faire fais faisai\w* fait\w* false fau(?:t|drait) faux
  figur\w+ fin final final\w* find fini\w* fit fois font format\w* france french fut genres? gens give go
  going gone gros groupes? had happen\w* has have held hello hi hold indiqu\w+ info\w* initiative
  initiatives ira irons iront is jeudi jour\w* jusqu juste kinds? know last\w* learning lendemain lieu like
  list\w+ loin lors lundi mardi meme\w* mention\w* merci mercredi modalites? moins mois moment month months
  montr\w+ need no nom nomm\w+ noms non nouve\w* numero\w* occasion officiel\w* ok one ones ordre
  organis\w+ organised organized oui overall parcouru\w* part part(?:i|is|ie|ies|ir|ons|ez|ent|ait)
  pass(?:e|es|ee|ees|er|ait|aient|era|eront) passages? pendant pens(?:e|ais|ez|ons) peu(?:x|t) peuvent
  place plait please plus pourr\w+ pouv\w+ precedent\w* precis\w* precisement premi(?:er|ere)s? prochain\w*
  proche\w* quelconque quelqu quelque question\w* rappel\w* recap\w* recent\w* redi[st]\w* redire redonn\w+
  remember remind remont\w+ rend(?:u|us|ue|ues|re) repon\w+ resume\w* retrouv\w+ reven\w+ revien\w* right
  run sai(?:s|t) salut samedi sav(?:ez|ons|ent) savo\w+ saw say see seen semaines? sembl\w+ sera serai\w*
  seront seul\w* show simplement soit sorte\w* souven\w+ souvi\w+ started stp structure structures suis
  suite suiv\w+ svp take taken tard tell tenai\w* tenir tenue?s? termin\w* thanks there tiendra tient time
  times tomb\w+ took tot total tous tout toute toutes travers\w* tromp\w+ trouv\w+ true types? uniquement
  va vais vas veille vendredi venir venue?s? veu\w+ vien\w+ voir vois vont voul\w+ voyage\w* vrai vraiment
  vu vue vues vus want was went were will would wrong year years yes
`);

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

/** Every pattern that is looked for in a question. */
export const PATTERNS: readonly RegExp[] = [
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
  NEUTRAL,
  GENERIC,
  REPORTING,
];

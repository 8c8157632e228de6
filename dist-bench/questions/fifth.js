/**
 * A fifth set, written when the grammar stood and asked once: its first run is the honest estimate of what members get
 * for wordings that nobody has seen.
 */
const answer = (question, ...says) => ({ question, outcome: 'answer', says });
const tells = (question, ...says) => ({ question, says });
const after = (history, question, ...says) => ({ question, history, says });
const decline = (question, ...not) => ({ question, outcome: 'decline', not });
const meetings = [
    answer('Pourriez-vous me confirmer le jour de notre venue à Voiron ?', /26 avril 2016/),
    answer('on était à Castres quel jour pour la visite ?', /14 fevrier 2018/),
    answer('la rencontre de Seine-Saint-Denis du 15 décembre, c’était chez qui', /phares/),
    answer('ça remonte à quand notre passage chez Re-Sources ?', /17 octobre 2017/),
    answer('première rencontre officielle de la communauté : date et ville ?', /13 mai 2015/, /paris/),
    answer('y a eu deux jours au Seignanx, lesquels ?', /24 et 25 juin 2015/),
    answer('dans quel département se situe le lieu de la visite n°2', /isere|38/),
    answer('visite num 6 ou etai ce', /arles/),
    answer('qui étaient les co-organisateurs du lancement ?', /labo de l'ess/, /sud aquitaine/),
    answer('what did the community do on 18 April 2017?', /study day|evaluation/),
    answer('au printemps 2017, quel était le thème de la journée ?', /utilite sociale/),
    answer('Bou’Sol nous a accueillis un lundi ou un mardi ?', /lundi/),
    answer('combien de visites se sont tenues en région parisienne ?', /\b2\b/),
    answer('quels sont les PTCE vus après 2016', /bou'sol/, /re-sources/, /ateliers/),
    answer('il y a eu plus de visites en 2016 ou en 2017 ?', /2016/),
    answer('Le séminaire s’est-il déroulé au même endroit que la dernière visite ?', /castres|ateliers/),
    answer('quelle visite a suivi celle de Resto Passerelle', /phares/),
    answer('la visite d’avant celle de Marseille, c’était où', /ile-saint-denis/),
    answer('liste moi les départements où on est passés', /93|seine-saint-denis/, /81|tarn/),
    answer('How long after the launch was the first visit?', /month|42 days|43 days/),
    answer('votre toute première sortie, chez quel pôle ?', /sud aquitaine/),
    answer('date du séminaire de capitalisation stp', /15 fevrier 2018/),
];
const premises = [
    tells('vous avez visité Les Ateliers en 2016, c’est exact ?', /2018/),
    tells('la visite n° 3 se passait à L’Île-Saint-Denis ?', /saint-denis/, /resto passerelle/),
    tells('y a-t-il eu une visite à Bordeaux ?', /aucune|pas|sud aquitaine/),
    tells('La dixième visite, c’était quand ?', /pas de visite|\b7\b/),
    tells('Le PHARES se trouve bien à Marseille ?', /ile-saint-denis/),
    tells('combien de visites en 2020 ?', /aucune/),
    tells('mission 7, de quoi s’agit-il ?', /pas de mission/),
];
const definitions = [
    answer('ça sert à quoi un GEIQ ?', /groupement d'employeurs/),
    answer('que met-on derrière le mot « sécurisation des parcours » ?', /transitions|personne/),
    answer('ETTI veut dire quoi exactement ?', /travail temporaire d'insertion/),
    answer('explique-moi simplement l’IAE', /insertion par l'activite economique/),
    answer('un groupe économique solidaire, c’est quoi', /groupe economique solidaire|gouvernance|structures/),
    answer('on parle de REX, ça désigne quoi ?', /retour d'experience/),
    answer('c quoi la diff entre utilité sociale et impact social ?', /utilite sociale/, /impact social/),
    answer('GPECT et GEPP, c’est pareil ?', /gepp/),
    answer('what is a learning community?', /groupe|ptce|communaute apprenante/),
    answer('A quoi reconnaît-on un PTCE ?', /entreprises|territoire|ess/),
    answer('que veut dire COORACE', /coordination des associations/),
];
const work = [
    answer('pouvez-vous résumer les trois missions du référentiel', /emplois/, /parcours/, /formation/),
    answer('la mission qui parle de formation dit quoi ?', /formation/),
    answer('c’est quoi les dimensions de départ de la communauté ?', /emploi/, /parcours/),
    answer('quel est l’intérêt de faire des visites plutôt que de lire des rapports ?', /capitaliser|croiser|echang|contexte|decouv/),
    answer('comment nos travaux seront-ils réutilisés par COORACE ?', /innovation sociale|cooperation/),
    answer('qui a payé l’accompagnement de la communauté ?', /fondation de france/),
    answer('la bourse aux compétences, c’est un exemple de quoi ?', /modele/),
    answer('à quoi a servi le séminaire de février 2018', /modelis|processus/),
    answer('qu’est-ce que la coordination a apporté au PHARES ?', /deux emplois|emplois/),
    answer('quels pôles coopèrent sur un même lieu ?', /phares/, /ateliers/),
    answer('avant une visite, qu’est-ce que je dois préparer ?', /question/),
    answer('le soir d’une visite, on note quoi ?', /retien|interroge|emporte/),
];
const hosts = [
    answer('Qui est derrière Resto Passerelle ?', /appui/),
    answer('quelle est l’activité de Re-Sources ?', /circulaire|ressourcerie|dechets/),
    answer('C’est grand comment le PHARES ?', /1 ?350/),
    answer('les Ateliers existent depuis quelle année ?', /2011/),
    answer('combien d’entreprises d’insertion à l’origine du PTCE Centre Isère', /huit|\b8\b/),
    answer('Bou’Sol vend surtout à qui ?', /restauration collective/),
    answer('le Labo de l’ESS a été créé quand ?', /2010/),
    answer('c’est quoi l’histoire du PTCE du Seignanx', /1993|bassin d'emploi|forges/),
    answer('quand est née la Fondation de France ?', /1969/),
    answer('how many meals a day does Resto Passerelle serve?', /2 ?500/),
];
const followUps = [
    after(['on est allés où en décembre 2016 ?'], 'et en octobre 2017 ?', /marseille/, /arles/),
    after(['c’est quoi la mission 2 ?'], 'et la première ?', /emplois stables/),
    after(['Qui nous a reçus à Voiron ?'], 'c’était la combientième visite ?', /n° ?2/),
    after(['Qui nous a reçus à Voiron ?', 'c’était la combientième visite ?'], 'et la visite suivante, quelle date ?', /14 decembre 2016/),
    after(['présentez-moi Le PHARES'], 'combien d’emplois y ont été créés ?', /deux emplois|2 emplois/),
    after(['c’est quoi un ACI ?'], 'et un EITI ?', /independant/),
    after(['quand était le séminaire ?', 'où ça ?'], 'qui accueillait ?', /ateliers/),
    after(['combien de rencontres en 2015 ?'], 'lesquelles étaient des visites ?', /sud aquitaine|n° ?1/),
];
const unanswerable = [
    decline('qui était l’animatrice du séminaire ?'),
    decline('Bou’Sol embauche en ce moment ?'),
    decline('combien coûte une adhésion au PTCE ?'),
    decline('à quelle heure finissait la visite à Arles ?'),
    decline('quelle note les participants ont-ils donnée ?'),
    decline('vous avez l’adresse mail du Labo de l’ESS ?'),
    decline('quelles entreprises ont quitté le PTCE Les Ateliers ?'),
    decline('quand commence la prochaine formation des animateurs ?'),
    decline('le document de capitalisation fait combien de pages ?'),
    decline('quel est l’impact du Covid sur les PTCE ?'),
    decline('c’est quoi le code wifi'),
    decline('quel temps fera-t-il demain à Castres ?'),
    decline('comment calculer mes congés payés ?'),
    decline('tu peux me conseiller un film ?'),
    decline('who is the mayor of Marseille?'),
];
/** All of the fifth set. */
export const fifth = [
    ...meetings,
    ...premises,
    ...definitions,
    ...work,
    ...hosts,
    ...followUps,
    ...unanswerable,
];

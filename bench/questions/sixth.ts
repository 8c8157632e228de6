import type { Case } from './asked.ts';

/** Written on 2026-11-28, before any of their answers was looked at. */
const answer = (question: string, ...says: RegExp[]): Case => ({ question, outcome: 'answer', says });
const after = (history: string[], question: string, ...says: RegExp[]): Case => ({
  question,
  history,
  outcome: 'answer',
  says,
});
const decline = (question: string): Case => ({ question, outcome: 'decline' });

/** What the pages tell in their text. */
const told: Case[] = [
  // hosts
  answer('C’est qui les deux qui ont monté Bou’Sol ?', /mougin/, /borel/),
  answer('leur pain chez bousol ils le vendent surtout a qui', /restauration collective/),
  answer('Combien de boulangeries Bou’Sol espérait-il avoir en 2025 ?', /\b(vingt|20) boulangeries/),
  answer('le phares c’est grand comment ?', /1[ .]?350/),
  answer(
    'Bonjour, en 2017 il y avait quoi comme activités installées aux Ateliers, à Castres ?',
    /magasin de producteurs/,
    /recyclerie/,
  ),
  answer('C’est quelqu’un du textile qui a lancé Les Ateliers, tu te souviens de son nom ?', /\bgout\b/),
  answer('De quoi vit Re-Sources ? Je veux dire, d’où vient l’essentiel de son argent ?', /encombrants/),
  answer('resto passerele, a la base le projet c’etait pour qui ?', /foyers/, /migrants/),
  answer('Un repas dans les restaurants sociaux de Resto Passerelle, ça coûte combien ?', /2,60/),
  answer('Qu’est-ce que les membres de Resto Passerelle achètent ensemble ?', /denrees/),
  answer('Le CBE du Seignanx existe depuis quelle année ?', /1993/),
  answer(
    'Quelle grosse industrie y avait-il autrefois dans le coin de Pôle Sud Aquitaine ?',
    /forges de l'adour/,
  ),
  answer('How many people live in the area covered by the Centre Isère PTCE?', /134[ ,.]?000/),
  answer(
    'Entrepreneurs Solidaires du Centre Isère a des chercheurs avec eux ? de quelle école ?',
    /sciences po/,
  ),
  // glossary
  answer('Un GEIQ, ça compte comme une SIAE ou pas ?', /n'est pas (juridiquement )?une siae/),
  answer('Combien de temps maximum peut-on rester en parcours d’insertion ?', /(deux|2) ans/),
  answer('vous avez un chiffre du nombre de salariés en insertion en France ?', /142[ .]?900/),
  answer('gpect ???', /gestion previsionnelle des emplois et des competences/),
  answer('À qui doit-on l’idée de communauté de pratique ?', /wenger/),
  answer('L’impact social, ça nous vient d’où comme notion ?', /philanthropie/),
  answer('Le mois de l’ESS tombe quand, et qui s’en occupe ?', /novembre/, /cress/),
  // PTCE, law, figures
  answer(
    'Faut-il prendre une forme juridique précise pour monter un PTCE ?',
    /sans statut juridique impose|aucun statut/,
  ),
  answer(
    'J’ai vu « article 5 » dans un vieux papier sur les PTCE, c’est faux ?',
    /article 9/,
    /projet de loi/,
  ),
  answer('Que demande la loi de 2014 à une boîte pour être dans l’ESS ?', /gouvernance democratique/),
  answer('Combien de dossiers avaient été déposés au tout premier appel à projets PTCE ?', /\b180\b/),
  answer('les lauréats « PTCE émergents » ont eu combien chacun', /100[ .]?000/),
  answer('ya combien de ptce en france', /\b160\b/, /\b56\b/),
  answer('Ça remonte à quelle année, cette notion de PTCE ?', /2009/),
  // method
  answer('Je dois prévoir combien de temps pour préparer ma venue chez l’hôte ?', /(vingt|20) min/),
  answer('je note koi le soir apres la visite', /retiens/, /interroge/, /emporte/),
  answer('Et dix jours après la visite, le groupe est censé faire quoi ?', /transferable/),
  answer('On serait 45 à vouloir venir à une visite, c’est trop pour un groupe ?', /4 a 30/),
  answer(
    'Si on n’a pas les moyens d’assurer le suivi, vaut-il quand même la peine de monter une visite ?',
    /renoncer/,
  ),
  answer('Franchement, qu’est-ce que l’hôte y gagne à recevoir une visite ?', /apprend/, /questions|regard/),
  answer('Rapelle-moi les 5 questions de l’AAR stp', /prevu/, /ecart/, /garder/, /changer/),
  answer('De qui est la formule sur l’expérience transformée en connaissance partageable ?', /zutter/),
  answer('Il y a d’autres réseaux que le nôtre qui font des visites apprenantes ?', /mouvement des regies/),
  answer('pourquoi se déplacer au lieu de faire ça en visio ?', /contexte local/),
  answer('Il servait à quoi le séminaire de fin au juste ?', /model/, /(deux|2) processus/),
  answer('La journée apprenante, on y a parlé de quoi ?', /evaluation/, /utilite sociale/),
  // missions, models, dimensions
  answer('Est-ce que tous les PTCE d’ESPP font de l’insertion ?', /pas tous/),
  answer(
    'Bonjour Capi, auriez-vous un exemple de pôle où la coordination a créé des postes, et combien ? Merci d’avance',
    /phares/,
    /(deux|2) (emplois|postes)/,
  ),
  answer('Les parcours de formation à la carte, c’est pour quel public ?', /salaries en insertion/),
  answer('quels poles sont cités comme partageant un meme lieu', /phares/, /ateliers/),
  answer(
    'Le référentiel fait penser à quelle démarche de COORACE ?',
    /developp(ement|eurs) de territoires solidaires/,
  ),
  answer(
    'Dans quel cas voit-on bien la différence entre les emplois de la coordination et ceux des membres ?',
    /meme lieu/,
  ),
  answer(
    'Il existe des dispositifs qui ressemblent à la bourse aux compétences ?',
    /fonds de competences/,
    /pret de personnel/,
  ),
  answer('Laquelle des trois dimensions regarde en dehors du pôle ?', /dimension 3|\b(troisieme|3e)\b/),
  answer(
    'La première dimension part de quel constat ?',
    /(nombre important|nombreux|beaucoup|plusieurs)[^.]*employeurs/,
  ),
  // community, outcomes, corrections, distinctions
  answer('Pourquoi « apprenante » dans communauté apprenante ?', /method/, /pedagog/),
  answer('c koi l’autre groupe, celui qui bosse pas sur les parcours', /renouveau productif/),
  answer(
    'au final la communaute a sorti quoi comme livrables ?',
    /referentiel/,
    /modeles/,
    /document de capitalisation/,
  ),
  answer('Nos travaux vont servir à quoi chez COORACE, ensuite ?', /mission innovation sociale/),
  answer('Pourquoi le bilan met 64 pour le Seignanx ?', /erreur/, /\b40\b/),
  answer(
    'PHARE des Hauts-de-France et Le PHARES, c’est les mêmes gens ?',
    /auton'hommes|collectif/,
    /ile-saint-denis/,
  ),
  // partners
  answer('COORACE à l’origine ça voulait dire quoi, lettre par lettre ?', /aide aux chomeurs/),
  answer('Combien de délégations en région chez Coorace ?', /\b(14|quatorze) delegations/),
  answer('Who was chairing the Labo de l’ESS in 2018?', /sibille/),
  answer('La Fondation de France c’est public ou privé ?', /\bprive/),
  answer(
    'Quelles organisations composent l’inter-réseau PTCE ?',
    /rtes|collectivites/,
    /labo/,
    /coorace/,
    /\bmes\b/,
  ),
];

/** What the records of the meetings tell. */
const meetings: Case[] = [
  answer('On était où mi-décembre 2016 ?', /l'ile-saint-denis/, /(?<!ile-)saint-denis/),
  answer('Qui nous a reçus juste après Resto Passerelle ?', /phares/),
  answer('quelle visite juste avant celle de Castres ?', /re-sources|arles/),
  answer('cb de rencontres en 2017', /\b(trois|3) (rencontres|en 2017)|2017[^.]{0,30}\b(trois|3) /),
  answer('On est allés d’abord à Voiron ou d’abord à Marseille ?', /voiron|centre isere/, /2016/),
  answer(
    'Combien de fois la communauté s’est-elle retrouvée à Paris ?',
    /\b(deux|2) (fois|rencontres|reprises)|paris \((deux|2)\)/,
  ),
  answer('Bou’Sol c’était la combientième visite ?', /n° ?5|cinquieme|\b5e\b/),
  answer('La journée apprenante tombait quel jour de la semaine ?', /mardi/),
  answer('Dans quelle ville y a-t-il eu deux rencontres d’affilée en 2018 ?', /castres/),
  answer('toutes les dates svp', /13 mai 2015/, /26 avril 2016/, /18 avril 2017/, /15 fevrier 2018/),
  answer('La seule fois où ça a duré deux jours, c’était où ?', /seignanx/),
  answer('quelles visites dans les bouches du rhone', /bou'sol/, /re-sources/),
  answer('Avec qui le lancement a-t-il été organisé ?', /labo de l'ess/, /pole sud aquitaine/),
  answer('c’était quand la visite aux boulangeries solidaires ?', /16 octobre 2017/),
  answer('dernière rencontre : date et lieu ?', /15 fevrier 2018/, /castres/),
  after(['Quand a eu lieu la visite chez Re-Sources ?'], 'et la veille on était chez qui ?', /bou'sol/),
  after(['La visite n° 2 c’était quand ?'], 'et la suivante ?', /14 decembre 2016|resto passerelle/),
  after(['Où s’est passé le lancement ?'], 'quel jour exactement ?', /13 mai 2015/),
  after(['Qui a accueilli la visite n° 7 ?'], 'dans quelle ville ?', /castres/),
  after(['Combien de visites en 2016 ?'], 'et en 2018 ?', /\b(une|1) (seule )?visite|n° ?7|les ateliers/),
  after(['C’était quand, la journée apprenante ?'], 'à quel endroit ?', /paris/),
  after(['Parle-moi de la visite au PHARES'], 'c’était la quantième ?', /n° ?4|quatrieme|\b4e\b/),
  after(
    ['Quelle était la date de la visite à Voiron ?', 'et à Marseille ?'],
    'et Arles ?',
    /17 octobre 2017/,
  ),
  after(['Quand a eu lieu le séminaire final ?'], 'chez quel hôte ?', /ateliers/),
  after(
    ['Qui a reçu la première visite ?'],
    'ça a duré combien de temps ?',
    /(deux|2) jours|24 et (jeudi )?25 juin/,
  ),
];

/** Near the subject, and told by no page. */
const nearby: Case[] = [
  decline('Qui dirige Les Ateliers de Castres en ce moment ?'),
  decline('Combien de salariés travaillent chez Bou’Sol ?'),
  decline('c’est quoi le chiffre d’affaires de Re-Sources'),
  decline('L’adresse exacte de Bou’Sol à Marseille ?'),
  decline('Le restaurant des Ateliers est-il ouvert le dimanche ?'),
  decline('Combien d’habitans à Castres ?'),
  decline('c qui le maire de Voiron'),
  decline('Peux-tu me lister les huit communes du Seignanx ?'),
  decline('Comment s’appellent les huit entreprises d’insertion du groupement de Voiron ?'),
  decline('Samuel Mougin a quel âge ?'),
  decline('Est-ce que Pierre Gout était présent au séminaire ?'),
  decline('Pourquoi la Fondation de France a arrêté de nous soutenir après 2018 ?'),
  decline('Quel plat est le plus servi chez Resto Passerelle ?'),
  decline('Qui préside COORACE ?'),
  decline('Bonjour, à combien s’élève le budget annuel de COORACE, s’il vous plaît ?'),
  decline('L’adhésion à Coorace coûte combien par an ?'),
  decline('Où se trouve le siège de COORACE ?'),
  decline('Combien de fondations la Fondation de France abrite-t-elle ?'),
  decline('la liste des 14 PTCE retenus en 2015 svp'),
  decline('Combien y a-t-il de PTCE en Occitanie ?'),
  decline('Quelle note les gens ont mise à la journée apprenante ?'),
  decline('Qui est intervenu à la journée sur l’utilité sociale ?'),
  decline('Combien de personnes ont été formées grâce à Bou’Sol ?'),
  decline('Un salarié en insertion au PHARES, il gagne combien ?'),
  decline('A quelle heure a commencé le séminaire de Castres ?'),
  decline('tu as les slides de la visite de Voiron ?'),
  decline('La bourse aux compétences a-t-elle été essayée quelque part pour de vrai ?'),
  decline('Le document de capitalisation fait combien de pages ?'),
  decline('Pourquoi avoir choisi Marseille pour la cinquième visite ?'),
  decline('comment le groupe est allé de Marseille a Arles ? en car ?'),
  decline('La SCIC Cité PHARES a combien d’associés ?'),
  decline('Quel loyer paient les structures installées au PHARES ?'),
  decline('Un parcours à la carte, c’est combien d’heures de formation ?'),
  decline('Quels syndicats siègent au CBE du Seignanx : CGT, CFDT ?'),
  decline('En quelle année l’association Halage a-t-elle été fondée ?'),
  decline('Pain et Partage existe depuis quand ?'),
  decline('Combien de structures ont signé la charte des PTCE ?'),
  decline('Azur Trade, ils font quoi comme métier ?'),
  decline('Where can I see pictures of the Arles visit?'),
  decline('Quels pôles participaient a Renouveau productif ?'),
];

/** Neighbouring fields. */
const elsewhere: Case[] = [
  decline('Quel temps fera-t-il demain à Marseille ?'),
  decline('Comment j’épingle un message dans Slack ?'),
  decline('c’est combien le smic en ce moment'),
  decline('Un salarié en CDDI a droit à combien de jours de congés ?'),
  decline('Comment on fait une rupture conventionnelle ?'),
  decline('Comment monter un dossier de subvention FSE+ ?'),
  decline('Quelles démarches pour créer une SCOP ?'),
  decline('un bon resto à castres pour ce soir ?'),
  decline('C’est quoi une coopérative d’activité et d’emploi ?'),
  decline('Comment on obtient l’agrément ESUS ?'),
  decline('Territoires zéro chômeur de longue durée, comment ça marche ?'),
  decline('le rsa a 23 ans c possible ?'),
  decline('Qui est ministre du Travail ?'),
  decline('Peux-tu m’écrire une lettre de motivation pour un poste d’encadrante technique ?'),
  decline('Mon employeur peut-il refuser mon CPF de transition ?'),
];

export const sixth: readonly Case[] = [...told, ...meetings, ...nearby, ...elsewhere];

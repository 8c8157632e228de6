import type { Case } from './asked.ts';

/**
 * A third set, written before its answers were looked at, to measure how well unseen questions are answered: all
 * kinds, mixed as members mix them. The rate of its first run is in bench/README.md.
 */
const answer = (question: string, ...says: RegExp[]): Case => ({ question, outcome: 'answer', says });
const after = (history: string[], question: string, ...says: RegExp[]): Case => ({
  question,
  history,
  outcome: 'answer',
  says,
});
const decline = (question: string, ...not: RegExp[]): Case => ({ question, outcome: 'decline', not });

const meetings: Case[] = [
  answer('rappelle-moi le jour de notre passage à Arles', /17 octobre 2017/),
  answer('on était chez qui mi-décembre 2016, le 15 ?', /phares/),
  answer('la visite en Seine-Saint-Denis du 14, c’était laquelle ?', /n° ?3/, /resto passerelle/),
  answer('quelle est la date exacte de la journée apprenante ?', /18 avril 2017/),
  answer('La rencontre de Castres en 2018, qui recevait ?', /ateliers/),
  answer('où a-t-on clôturé le cycle ?', /castres/),
  answer('le lancement est-il tombé un week-end ?', /mercredi/),
  answer('quelle visite s’est faite à deux pas de l’océan, dans les Landes ?', /n° ?1|sud aquitaine/),
  answer('vste n5 c ou', /marseille/),
  answer('ki a acceuilli la visite 2 svp', /entrepreneurs solidaires/),
  answer('c t kan le seminaire final', /15 fevrier 2018/),
  answer('tu peux me redonner la date et le lieu de la visite numéro 3', /14 decembre 2016/, /saint-denis/),
  answer(
    'la visite de l’Isère, c’était avant ou après celle de Marseille ?',
    /avant|26 avril 2016/,
    /16 octobre 2017/,
  ),
  answer('est-ce que la visite 2 a eu lieu après la visite 3 ?', /^non/),
  answer('la visite n° 7 est-elle postérieure à la visite n° 5 ?', /^oui/),
  answer('le séminaire a-t-il eu lieu avant la visite 7 ?', /^non/),
  answer('qui a été visité en premier, Re-Sources ou Bou’Sol ?', /bou.sol/, /16 octobre 2017/),
  answer('combien de mois entre le lancement et la première visite ?', /1 mois|un mois|42 jours/),
  answer('Who welcomed us in Marseille?', /bou.sol/),
  answer('which visit was held in the Tarn?', /7/, /castres/),
  answer('was visit 4 in 2017?', /^no/, /2016/),
  answer('did the launch happen in Marseille?', /^no/, /paris/),
];

const lists: Case[] = [
  answer('combien de visites en Seine-Saint-Denis en 2016 ?', /^2 visites/),
  answer('combien de rencontres à Paris en 2017 ?', /^1 |18 avril 2017/),
  answer('combien de PTCE visités en 2017 ?', /^2 /),
  answer('nombre de visites en Île-de-France avant 2018', /^2 visites/),
  answer('combien de visites dans les Bouches-du-Rhône en octobre 2017', /^2 visites/),
  answer('quelles rencontres en 2018 à Castres ?', /^2 rencontres/),
  answer('Liste les visites de 2015 et 2016', /^4 visites/),
  answer('combien de rencontres un mercredi ?', /4 rencontres|^4/),
  answer('quelles visites ont eu lieu un mardi ?', /voiron/, /arles/),
  answer('combien de départements différents avons-nous traversés ?', /6|7|six|departements/),
  answer('how many meetings took place in Castres?', /^2 meetings/),
  answer('how many visits in December 2016?', /^2 visits/),
  answer('cb de visites apres le 1er janvier 2017', /^3 visites/),
  answer('toutes les rencontres sauf les visites', /^3 rencontres/),
  answer('les hôtes de 2016 ?', /resto passerelle/, /phares/, /entrepreneurs/),
  answer('quelles années sans visite entre 2015 et 2018 ?'),
  answer('en 2019 combien de rencontres ?', /aucune/),
];

const premises: Case[] = [
  answer('pourquoi pas de visite en Corse ? on y est allés combien de fois ?', /aucune/),
  answer('des visites en Normandie ?', /aucune visite/),
  answer('quels PTCE avez-vous visités dans le Finistère ?', /aucune? /),
  answer('Quelle est la mission 5 ?', /pas de mission/, /3/),
  answer('la cinquième mission du référentiel c’est quoi ?', /pas de mission/),
  answer('explique la dimension 4', /pas de dimension/),
  answer('what is mission 6?', /no mission/),
  answer('qui a accueilli la visite n° 9 ?', /pas de visite/),
  answer('La visite 6 chez Resto Passerelle, c’était quand ?', /re-sources|resto passerelle/, /2017|2016/),
  answer('le séminaire de Marseille, c’était quel jour ?', /castres/),
  answer('la visite de Voiron en 2017 ?', /2016/),
  answer('Arles est bien dans le Vaucluse ?', /bouches-du-rhone/),
  answer('le lancement en 2014 à Lyon ?', /13 mai 2015/),
  answer('la communauté a duré dix ans ?', /2015|2018/),
];

const definitions: Case[] = [
  answer('ACI ?', /atelier et chantier/),
  answer('que signifie GES', /groupe economique solidaire/),
  answer('SCIC c koi', /societe cooperative d.interet collectif/),
  answer('définis-moi l’utilité sociale', /1973|loi du 31 juillet/),
  answer('kesako GEIQ', /groupement d.employeurs/),
  answer('what does IAE stand for?', /insertion par l.activite economique/),
  answer('un AAR c’est quoi au juste ?', /analyse apres action/),
  answer('c’est quoi une communauté de pratique', /wenger|activite/),
  answer('l’économie sociale et solidaire en deux mots', /ess|loi du 31 juillet/),
  answer('parcours d’insertion : combien de temps maximum ?', /deux ans/),
  answer('Qu’entend-on par capitaliser ?', /experience/),
  answer('PHARES, ça veut dire quoi ?', /pole d.hospitalite/),
];

const comparisons: Case[] = [
  answer('différence entre un ACI et une EI', /atelier et chantier/, /entreprise d.insertion/),
  answer('GEIQ ou GES, quelle différence ?', /groupement d.employeurs/, /groupe economique solidaire/),
  answer('REX et AAR c’est pareil ?', /retour d.experience/, /analyse apres action/),
  answer('qu’est-ce qui distingue la mission 1 de la mission 2 ?', /emploi/, /parcours/),
  answer('SCIC vs GES ?', /cooperative/, /groupe economique solidaire/),
  answer('compare Bou’Sol et Les Ateliers', /bou.sol/, /ateliers/),
  answer('utilité sociale et impact social, la nuance ?', /utilite sociale/, /impact social/),
  answer('Resto Passerelle et Bou’Sol, même type de coopération ?', /filiere/),
  answer('difference between EI and ETTI?', /entreprise d.insertion/, /temporaire/),
  answer('entre la visite 3 et la visite 4, combien de jours ?', /1 jour|un jour|suiv/),
];

const passages: Case[] = [
  answer('qui porte Resto Passerelle ?', /appui/),
  answer('depuis quand le PHARES occupe ses murs ?', /2001/),
  answer('qui est à l’origine des Ateliers de Castres ?', /gout|associatif/),
  answer('population couverte par le PTCE Centre Isère', /134 ?000/),
  answer('combien d’entreprises dans le groupement de Voiron ?', /huit|8/),
  answer('que signifie une inauguration festive ? quand était celle des Ateliers ?', /juin 2016/),
  answer('Quel est le débouché principal du pain de Bou’Sol ?', /restauration collective/),
  answer('combien d’emplois créés grâce à la coordination au PHARES', /deux emplois|2 emplois/),
  answer('quelle fondation a soutenu l’accompagnement ?', /fondation de france/),
  answer('à quoi sert le document de capitalisation', /ressource|appuyer/),
  answer('quelles sont les étapes d’une visite apprenante ?', /avant|apres|visite/),
  answer('en quelle année COORACE a été créé ?', /1985/),
  answer('quel article de loi définit les PTCE ?', /article 9/),
  answer('what is the main outlet for Bou’Sol bread?', /restauration collective/),
  answer('qui a cofondé la SCIC Bou’Sol ?', /mougin|borel/),
];

const followUps: Case[] = [
  after(['c’était quand la visite de Voiron ?'], 'et où exactement en France, quel département ?', /isere/),
  after(['Qui a accueilli la visite 5 ?', 'et la 6 ?'], 'et la suivante ?', /ateliers/),
  after(['combien de visites en 2016 ?', 'et en 2017 ?'], 'et en 2018 ?', /^1 visite|n° ?7/),
  after(['c’est quoi Bou’Sol ?'], 'quand est-ce qu’on y est allés ?', /16 octobre 2017/),
  after(['mission 1 ?', 'et la 2 ?'], 'et la 4 ?', /pas de mission/),
  after(['quelles visites en Occitanie ?'], 'qui recevait ?', /ateliers/),
  after(['c’est quoi un ACI ?'], 'et une ETTI ?', /temporaire/),
  after(['Parlez-moi du PHARES'], 'quelle surface ?', /1 ?350/),
  after(['la visite 4 ?', 'et celle d’avant ?'], 'c’était dans quelle région ?', /ile-de-france/),
  after(['when was the launch?'], 'and where?', /paris/),
  after(['qui a accueilli la visite 1 ?'], 'et en Bretagne ?', /aucune/),
  after(['date de la visite à Marseille'], 'un lundi ?', /^oui|lundi/),
];

const unanswerable: Case[] = [
  decline('quel est le salaire moyen chez Bou’Sol ?'),
  decline('qui finance Les Ateliers aujourd’hui ?'),
  decline('quelle est la recette du pain de Bou’Sol ?'),
  decline('où est né Samuel Mougin ?'),
  decline('quel âge a Pierre Gout ?'),
  decline('comment créer une SCIC ?'),
  decline('quelles aides pour embaucher en insertion ?'),
  decline('comment adhérer à COORACE ?'),
  decline('combien coûte l’adhésion à COORACE ?'),
  decline('qui est le ministre de l’ESS ?'),
  decline('quels sont les critères pour devenir PTCE en 2026 ?'),
  decline('peut-on louer une salle aux Ateliers ?'),
  decline('quel train prendre pour Castres ?'),
  decline('quel vin servait-on au restaurant de Resto Passerelle ?'),
  decline('combien de boulangers travaillent à Voiron ?'),
  decline('quel est le maire d’Arles ?'),
  decline('les PTCE sont-ils réservés aux associations ?'),
  decline('comment obtenir l’agrément IAE ?'),
  decline('quelle est la durée du mandat du président du Labo de l’ESS ?'),
  decline('who owns the building of the PHARES?'),
  decline('what is the annual budget of COORACE?'),
  decline('quelle banque prête aux PTCE ?'),
  decline('Combien de visiteurs à l’inauguration des Ateliers ?'),
  decline('comment rédiger un CV pour un salarié en insertion ?'),
  decline('quel est le meilleur PTCE ?'),
  decline('pourquoi Halage a quitté le PHARES ?'),
  decline('quel temps faisait-il à Voiron le jour de la visite ?'),
  decline('est-ce que Re-Sources a fait faillite ?'),
];

/** All of the third set. */
export const third: Case[] = [
  ...meetings,
  ...lists,
  ...premises,
  ...definitions,
  ...comparisons,
  ...passages,
  ...followUps,
  ...unanswerable,
];

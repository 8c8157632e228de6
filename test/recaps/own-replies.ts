import type { WrittenReply } from './written-reply.ts';

/**
 * Twelve made-up replies, with what a reader would take from them. They were written, and committed, before the
 * rules that read them, so that the figure measured on them says something about wording nobody had in mind.
 */
export const ownReplies: readonly WrittenReply[] = [
  {
    id: 'o01',
    about: 'trois rubriques en capitales, plusieurs puces sous chacune',
    days: ['2027-03-02'],
    text: '*CE QUE JE RETIENS*\n- la coordination est payée par les cotisations des membres\n- les tuteurs changent de structure tous les six mois\n*CE QUE J’INTERROGE*\n- que deviennent les parcours interrompus ?\n*CE QUE J’EMPORTE*\n- reprendre le modèle de convention pour notre comité de mars',
    expect: { retain: 2, question: 1, action: 1 },
  },
  {
    id: 'o02',
    about: 'message pressé, abréviations, virgule au lieu d’un point',
    days: ['2027-03-02'],
    text: 'g retenu ke la cuisine forme 12 pers par an, a voir : qui garde les enfants pdt les heures du soir',
    expect: { retain: 1, question: 1, action: 0 },
  },
  {
    id: 'o03',
    about: 'l’hôte remercie, questionne à son tour et s’engage',
    days: ['2027-03-02'],
    isHost: true,
    text: 'Merci d’être venus si nombreux. Une question pour vous : comment payez-vous le temps de coordination ? Nous vous enverrons nos statuts lundi.',
    expect: { retain: 0, question: 1, action: 1, host: true },
  },
  {
    id: 'o04',
    about: 'plus, moins, flèche, et une personne nommée',
    days: ['2027-03-02'],
    text: '+ : le vestiaire commun, tout le monde se dit bonjour\n- : pas de salle pour se réunir\n=&gt; à faire chez nous : ouvrir la machine à café aux voisins avec <@U0KARIM>',
    expect: { retain: 1, question: 1, action: 1, mention: true },
  },
  {
    id: 'o05',
    about: 'absent, un regret, une question à la cantonade qui n’est pas de l’intendance',
    days: ['2027-03-02'],
    text: 'Pas pu venir hier, dommage. Quelqu’un sait comment ils ont convaincu la région ?',
    expect: { retain: 0, question: 1, action: 0, absent: true },
  },
  {
    id: 'o06',
    about: 'remerciements seuls',
    days: ['2027-03-02'],
    text: 'Merci à toute l’équipe pour l’accueil, à bientôt !',
    expect: { retain: 0, question: 0, action: 0, ignore: true },
  },
  {
    id: 'o07',
    about: 'correction d’un chiffre',
    days: ['2027-03-02'],
    text: 'Attention, ce n’est pas 40 salariés mais 14, j’ai vérifié avec le directeur.',
    expect: { retain: 0, question: 0, action: 0, correction: '14' },
  },
  {
    id: 'o08',
    about: 'anglais, phrases entières',
    days: ['2027-03-02'],
    text: 'I learned that the bakery trains its own tutors. I wonder whether small towns could afford it. Next step: call them in May.',
    expect: { retain: 1, question: 1, action: 1 },
  },
  {
    id: 'o09',
    about: 'une exclamation, trois idées, des excuses',
    days: ['2027-03-02'],
    text: 'Quelle journée ! Ce qui m’a marqué : les salariés présentent eux-mêmes leur atelier. Par contre je n’ai pas compris qui décide des investissements. On va inviter leur responsable à notre conseil du 12 mai. Désolé pour les fautes, j’écris dans le train.',
    expect: { retain: 1, question: 1, action: 1 },
  },
  {
    id: 'o10',
    about: 'intendance adressée à tout le canal',
    days: ['2027-03-02'],
    text: '<!channel> le car part à 17h devant la mairie, n’oubliez pas vos badges',
    expect: { retain: 0, question: 0, action: 0, ignore: true },
  },
  {
    id: 'o11',
    about: 'deux constats sans aucun mot d’annonce',
    days: ['2027-03-02'],
    text: 'Les bons de commande passent tous par la coopérative. Elle garde 3 % pour l’animation.',
    expect: { retain: 2, question: 0, action: 0 },
  },
  {
    id: 'o12',
    about: 'liste à lettres dans la ligne, message modifié',
    days: ['2027-03-02'],
    text: '[édité] a) un tuteur par atelier b) le bus du soir a été obtenu par les salariés c) est-ce que ça tient sans la mairie ?',
    expect: { retain: 2, question: 1, action: 0, edited: true },
  },
];

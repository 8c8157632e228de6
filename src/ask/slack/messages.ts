/** What Capi says around an answer: buttons, thanks, refusals of the Slack side. Answers' own words: `../messages`. */
export const messages = {
  sourceLine: (origins: string) => `_Source : ${origins}_`,
  nearby: 'Ce qui s’en approche :',
  openSource: 'Voir la source',
  share: 'Partager dans le canal',
  shared: 'C’est partagé dans le canal.',
  sharedBy: (user: string, question: string) => `<@${user}> a demandé : « ${question} »`,
  notForThisChannel:
    'Cette réponse ne peut pas être partagée ici : des personnes de ce canal n’y ont pas accès. Elle reste visible de vous seulement.',
  notInChannel:
    'Je ne fais pas partie de ce canal. Invitez-moi avec « /invite @Capi », puis partagez de nouveau.',
  asked: (question: string) => `Vous avez demandé : « ${question} »`,
  useful: 'Utile',
  usefulLabel: 'Cette réponse est utile',
  notUseful: 'Pas utile',
  notUsefulLabel: 'Cette réponse n’est pas utile',
  thanksUseful: 'Merci, c’est noté.',
  whyNotUseful: 'Merci de le dire. Qu’est-ce qui n’allait pas ?',
  thanksComplaint: 'Merci, c’est noté : l’équipe d’animation le verra.',
  complaints: {
    wrong: 'C’est faux',
    incomplete: 'C’est incomplet',
    beside: 'À côté de ma question',
    outdated: 'C’est dépassé',
    other: 'Autre chose',
  },
  askCommunity: 'Demander à la communauté',
  questionGone: 'Je ne retrouve plus cette question : posez-la-moi de nouveau, en message direct.',
  askPrivately: 'Me répondre en privé',
  sourceTitle: 'Source',
  close: 'Fermer',
  sourceGone:
    'Cette page a changé depuis la réponse : je ne la retrouve plus. Posez de nouveau la question pour avoir la version à jour.',
  sourceReserved: 'Cette page est réservée aux membres de la communauté.',
  quoted: 'Passage cité',
  wholePage: 'Dans sa page',
  cut: '_La suite est dans le fichier de la page._',
} as const;

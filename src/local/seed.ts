import type { Seed } from 'slack-workspace';

/**
 * The people and channels of the local workspace. All of them are invented: the towns are those of the knowledge,
 * the persons are nobody.
 */
export const communitySeed = {
  team: { name: 'Communauté apprenante', domain: 'communaute-locale', zone: 'Europe/Paris', locale: 'fr-FR' },
  people: [
    {
      handle: 'claire',
      name: 'Claire Delmas',
      title: 'Coordinatrice d’un pôle, Castres',
    },
    {
      handle: 'nadia',
      name: 'Nadia Benali',
      title: 'Animatrice de la communauté',
      tag: 'Animation',
      isAdmin: true,
    },
    {
      handle: 'bruno',
      name: 'Bruno Castaing',
      title: 'Animateur de la communauté',
      tag: 'Animation',
    },
    { handle: 'youssef', name: 'Youssef Amrani', title: 'Encadrant technique, Marseille' },
    { handle: 'solene', name: 'Solène Le Goff', title: 'Chargée des ressources humaines, Redon' },
    {
      handle: 'hugo',
      name: 'Hugo Payet',
      title: 'Chargé de mission, La Réunion',
      zone: 'Indian/Reunion',
    },
    { handle: 'maelle', name: 'Maëlle Girard', title: 'Invitée, en stage à Voiron', isGuest: true },
  ],
  channels: [
    { name: 'general', kind: 'channel', topic: 'La vie de la communauté', bot: true },
    {
      name: 'visites',
      kind: 'channel',
      topic: 'Visites apprenantes : annonces, questions, retours',
      members: ['claire', 'nadia', 'bruno', 'youssef', 'solene', 'hugo'],
      bot: true,
    },
    {
      name: 'partenaires',
      kind: 'channel',
      topic: 'Ouvert aux personnes invitées\u00a0: Capi n’y dit que ce qui est public',
      members: ['claire', 'nadia', 'bruno', 'maelle'],
      bot: true,
    },
    {
      name: 'entraide',
      kind: 'channel',
      topic: 'Demandes et coups de main entre pôles',
      members: ['claire', 'nadia', 'youssef', 'solene'],
      bot: false,
    },
    {
      name: 'animation',
      kind: 'private',
      topic: 'L’équipe d’animation',
      members: ['nadia', 'bruno'],
      bot: true,
    },
  ],
  messages: [
    {
      channel: 'general',
      from: 'nadia',
      text: 'Bonjour à toutes et à tous. Capi est là pour retrouver ce que la communauté a déjà vu, dit et appris : posez-lui vos questions ici ou en message direct.',
    },
    {
      channel: 'visites',
      from: 'bruno',
      text: 'Ce canal sert aux visites : annonces, questions à envoyer aux hôtes, retours après coup.',
    },
    {
      channel: 'entraide',
      from: 'solene',
      text: 'Qui a déjà mutualisé un poste administratif entre plusieurs structures ?',
    },
  ],
  userGroups: [{ handle: 'animation', name: 'Équipe d’animation', members: ['nadia', 'bruno'] }],
} satisfies Seed;

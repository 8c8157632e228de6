import type { Seed } from './state/seed.ts';

/** The people and channels of a workspace that was given none. All of them are invented. */
export const exampleSeed = {
  team: { name: 'Atelier commun', domain: 'atelier-commun', zone: 'Europe/Paris', locale: 'fr-FR' },
  people: [
    { handle: 'claire', name: 'Claire Delmas', title: 'Cheffe de projet' },
    { handle: 'nadia', name: 'Nadia Benali', title: 'Responsable', tag: 'Équipe', isAdmin: true },
    { handle: 'bruno', name: 'Bruno Castaing', title: 'Support', tag: 'Équipe' },
    { handle: 'youssef', name: 'Youssef Amrani', title: 'Développeur' },
    { handle: 'solene', name: 'Solène Le Goff', title: 'Graphiste' },
    { handle: 'hugo', name: 'Hugo Payet', title: 'Commercial, La Réunion', zone: 'Indian/Reunion' },
    { handle: 'maelle', name: 'Maëlle Girard', title: 'Invitée', isGuest: true },
  ],
  channels: [
    { name: 'general', topic: 'La vie de l’équipe', bot: true },
    {
      name: 'projets',
      topic: 'Les projets en cours',
      members: ['claire', 'nadia', 'bruno', 'youssef', 'solene', 'hugo'],
      bot: true,
    },
    {
      name: 'partenaires',
      topic: 'Ouvert aux personnes invitées',
      members: ['claire', 'nadia', 'bruno', 'maelle'],
      bot: true,
    },
    { name: 'entraide', topic: 'Coups de main', members: ['claire', 'nadia', 'youssef', 'solene'] },
    { name: 'equipe', kind: 'private', topic: 'Entre responsables', members: ['nadia', 'bruno'], bot: true },
  ],
  messages: [
    { channel: 'general', from: 'nadia', text: 'Bonjour à toutes et à tous.' },
    { channel: 'projets', from: 'bruno', text: 'La première version est prête à relire.' },
    { channel: 'entraide', from: 'solene', text: 'Qui peut relire une page ?' },
  ],
  userGroups: [{ handle: 'equipe', name: 'Équipe', members: ['nadia', 'bruno'] }],
} satisfies Seed;

/** The steps of « Jouer la vie d’une visite », in order, as the page shows them while it is played. */
export const lifeSteps = {
  plan: 'Nadia planifie la visite',
  answers: 'Les membres répondent',
  move: 'La visite change de date, chacun confirme',
  seat: 'Une place se libère et passe à la suivante',
  questions: 'Trois semaines avant : les questions à l’hôte',
  votes: 'Une semaine avant : les votes, l’hôte est désigné',
  grid: 'La grille est arrêtée, puis c’est demain',
  visit: 'Le jour de la visite : les notes',
  recap: 'Le soir : les retours des membres',
  draft: 'Dix jours après : le projet de fiche part à l’hôte',
  review: 'L’hôte relit et valide',
  publish: 'La fiche est publiée',
} as const;

/** Buttons of the local workspace beside those of the capabilities. */
export const extraLabels = {
  life: 'Jouer la vie d’une visite',
} as const;

/** The questioning grid that holds for every visit, in three times. Words of the community's method. */
export interface GridPart {
  title: string;
  /** Under a theme, or not. */
  items: readonly { theme?: string; text: string }[];
}

export const generalGrid: readonly GridPart[] = [
  {
    title: 'Avant, pour se préparer (vingt minutes)',
    items: [
      { text: 'Quel enjeu de mon territoire m’amène ici ? Qu’ai-je déjà essayé, avec quel résultat ?' },
      { text: 'Qu’est-ce que je crois savoir de cet hôte ? Qu’est-ce qui me ferait changer d’avis ?' },
      { text: 'Mes deux questions pour l’hôte : une de fait, une de fond.' },
      {
        text: 'Qui observe quoi : emploi, parcours, formation, gouvernance, modèle économique, territoire ?',
      },
    ],
  },
  {
    title: 'Pendant, pour observer et questionner',
    items: [
      {
        theme: 'Contexte',
        text: 'D’où part l’initiative, quel moment a été décisif, qu’est-ce qui n’existerait pas ailleurs ?',
      },
      {
        theme: 'Emploi',
        text: 'Quels postes tiennent à la coordination, lesquels aux membres ? Qu’est-ce que la coopération a changé à leur qualité ? Que se passe-t-il si l’animation s’arrête ?',
      },
      {
        theme: 'Parcours',
        text: 'Racontez le chemin d’une personne, sans la nommer, entre deux structures. Où cela bloque-t-il ?',
      },
      {
        theme: 'Formation',
        text: 'Qui définit les besoins, qui paie, qu’est-ce qui est mutualisé ? Filière ou lieu : qu’est-ce que cela facilite ?',
      },
      {
        theme: 'Territoire',
        text: 'Qu’y gagnent celles et ceux qui ne sont pas membres ? Qui manque autour de la table ?',
      },
      {
        theme: 'Preuves et limites',
        text: 'Qu’est-ce qui est mesuré, supposé, raté ? Que feriez-vous autrement ?',
      },
      { theme: 'Réflexe', text: 'Séparer ce que je vois, ce qu’on me dit, ce que j’en déduis.' },
    ],
  },
  {
    title: 'Après, le soir même puis dix jours plus tard',
    items: [
      { theme: 'Ce que je retiens', text: 'un fait précis.' },
      { theme: 'Ce que j’interroge', text: 'un accord ou un doute.' },
      { theme: 'Ce que j’emporte', text: 'un geste, une personne, une date.' },
      {
        text: 'Qu’est-ce qui dépend du contexte local, qu’est-ce qui est transférable et à quelle condition ?',
      },
      { text: 'À quelle mission ou dimension cela se rattache-t-il ?' },
      { text: 'Que renvoie-t-on à l’hôte ?' },
      { text: 'À froid : qu’ai-je vraiment fait de ce que j’emportais ?' },
    ],
  },
];

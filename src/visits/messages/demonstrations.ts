/** Buttons of the local workspace. */
export const demonstrationNames = {
  examples: 'Charger les visites d’exemple',
  life: 'Jouer la vie d’une visite',
} as const;

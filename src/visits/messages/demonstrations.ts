/** Buttons of the local workspace. */
export const demonstrationNames = {
  examples: 'Charger les visites d’exemple',
} as const;

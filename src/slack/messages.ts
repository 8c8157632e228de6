/** What Capi says, whatever it was doing, when something breaks. */
export const messages = {
  apology: (incident: string) =>
    `Désolé, une erreur m’a empêché de vous répondre. Réessayez dans un instant ; si cela se reproduit, donnez ce numéro à l’équipe d’animation : \`${incident}\`.`,
} as const;

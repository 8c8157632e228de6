/** Where French communities live and meet; other zones are shown by their own name. */
const zones: readonly (readonly [zone: string, name: string])[] = [
  ['Europe/Paris', 'heure de Paris'],
  ['America/Guadeloupe', 'heure de la Guadeloupe'],
  ['America/Martinique', 'heure de la Martinique'],
  ['America/Cayenne', 'heure de la Guyane'],
  ['Indian/Reunion', 'heure de La Réunion'],
  ['Indian/Mayotte', 'heure de Mayotte'],
  ['America/Miquelon', 'heure de Saint-Pierre-et-Miquelon'],
  ['Pacific/Noumea', 'heure de Nouvelle-Calédonie'],
  ['Pacific/Tahiti', 'heure de Tahiti'],
];

/** « heure de La Réunion »; of a zone that is not among the usual ones, its town. */
export function zoneName(zone: string): string {
  const known = zones.find(([id]) => id === zone)?.[1];
  return known ?? `heure de ${zone.replace(/^.*\//, '').replaceAll('_', ' ')}`;
}

/** Zones to choose from, the present one among them. */
export function zoneChoices(present?: string): readonly (readonly [zone: string, name: string])[] {
  const isUsual = present === undefined || zones.some(([zone]) => zone === present);
  return isUsual ? zones : [[present, zoneName(present)], ...zones];
}

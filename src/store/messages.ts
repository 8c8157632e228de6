import { join } from 'node:path';
import { typeset } from '../french/typography.ts';

/** What is wrong with a file of the store. */
export interface Damage {
  file: string;
  kind: 'missing' | 'unreadable' | 'line' | 'gap';
  /** For `line`: its number in the file, from 1. */
  line?: number;
}

/** What is wrong, in a few words. */
function damageOf({ kind, line = 0 }: Damage): string {
  switch (kind) {
    case 'missing':
      return 'il a disparu';
    case 'unreadable':
      return 'il est vide, tronqué ou modifié (sa somme de contrôle ne correspond pas)';
    case 'line':
      return `la ligne ${line} est abîmée (sa somme de contrôle ne correspond pas)`;
    case 'gap':
      return 'il ne fait pas suite aux autres : des écritures manquent entre les deux';
  }
}

export function storeDamaged(directory: string, damage: Damage): string {
  return typeset(
    [
      `Les données de Capi ne peuvent pas être lues : ${join(directory, damage.file)} : ${damageOf(damage)}.`,
      'Capi refuse de démarrer plutôt que d’oublier ce qui avait été enregistré. Rien n’a été modifié.',
      `La génération précédente est gardée dans le même dossier (${join(directory, 'capi.previous.json')} et ${join(directory, 'capi.previous.journal')}).`,
      'Voir ce qui peut être repris : npm run store -- restore',
      'Examiner les fichiers : npm run store -- check',
    ].join('\n'),
  );
}

export function directoryInUse(lock: string, pid: number | undefined): string {
  const who = pid === undefined ? 'Un autre processus' : `Un autre processus (n° ${pid})`;
  return typeset(
    `${who} utilise déjà ces données : un seul Capi à la fois par dossier. Arrêtez l’autre, ou donnez un autre dossier par CAPI_DATA_DIR. Verrou : ${lock}`,
  );
}

export function directoryUnusable(directory: string): string {
  return typeset(
    `Capi ne peut pas écrire dans ${directory}. Vérifiez que le dossier existe, que le compte qui lance Capi en est propriétaire et que le disque n’est pas plein ; ou donnez un autre dossier par CAPI_DATA_DIR.`,
  );
}

export function diskRefuses(): string {
  return typeset(
    'Le disque a refusé l’écriture : rien n’a été enregistré. Vérifiez la place libre et les droits sur le dossier de données, puis recommencez.',
  );
}

export function diskFailed(path: string): string {
  return typeset(
    `Le disque a refusé l’écriture et ${path} n’a pas pu être remis en état : plus rien ne sera enregistré avant un redémarrage. Vérifiez le disque, puis redémarrez Capi.`,
  );
}

export function lockLost(): string {
  return typeset(
    'Un autre processus a pris ces données en charge pendant que celui-ci était suspendu : rien n’a été enregistré. Arrêtez l’un des deux.',
  );
}

export function storeClosed(): string {
  return 'Capi est en train de s’arrêter : cette demande n’a pas été enregistrée.';
}

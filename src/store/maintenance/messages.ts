import { countOf, formatNumber } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import type { Salvage } from './salvage.ts';

/** Bytes of the two files that count. */
export interface Sizes {
  snapshot: number;
  journal: number;
}

type Counts = ReadonlyArray<readonly [name: string, records: number]>;

const lines = (...parts: string[]) => typeset(parts.filter((part) => part !== '').join('\n'));
const bytes = (size: number) => `${formatNumber(Math.ceil(size / 1000))} ko`;
const listed = (counts: Counts) =>
  counts.map(([name, records]) => `  ${name} : ${countOf(records, 'enregistrement')}`).join('\n');

export function sound(
  directory: string,
  counts: Counts,
  sequence: number,
  size: Sizes,
  ending: string | undefined,
): string {
  return lines(
    `Les données de ${directory} sont lisibles en entier.`,
    `Dernière écriture : n° ${sequence} ; instantané ${bytes(size.snapshot)}, journal ${bytes(size.journal)}.`,
    ending === 'torn'
      ? 'La dernière ligne du journal est inachevée (arrêt brutal) : elle n’avait été confirmée à personne et sera retirée au démarrage.'
      : '',
    counts.length === 0 ? 'Rien n’est encore enregistré.' : listed(counts),
  );
}

export function compacted(before: Sizes, after: Sizes): string {
  return lines(
    `Instantané pris : ${bytes(before.snapshot)} avant, ${bytes(after.snapshot)} maintenant ; journal ${bytes(before.journal)} avant, ${bytes(after.journal)} maintenant.`,
  );
}

export function exported(path: string, counts: Counts): string {
  return lines(`Données écrites dans ${path} (lisible par vous seulement).`, listed(counts));
}

export function nothingToRestore(directory: string): string {
  return lines(`Les données de ${directory} sont lisibles en entier : il n’y a rien à réparer.`);
}

export function salvageable(saved: Salvage | undefined): string {
  if (!saved)
    return lines(
      'Rien ne peut être repris des fichiers qui restent. Remettez une copie du dossier de données, ou démarrez avec un dossier vide (CAPI_DATA_DIR).',
    );
  return lines(
    saved.lost === 0
      ? `Tout peut être repris, jusqu’à l’écriture n° ${saved.sequence}.`
      : `Peut être repris : tout jusqu’à l’écriture n° ${saved.sequence}. Au moins ${countOf(saved.lost, 'écriture')} après elle ${saved.lost === 1 ? 'est perdue' : 'sont perdues'}.`,
  );
}

export function howToConfirm(): string {
  return lines(
    'Pour le faire (les fichiers abîmés seront mis de côté, pas effacés) : npm run store -- restore --oui',
  );
}

export function restored(saved: Salvage, counts: Counts, aside: string): string {
  return lines(
    `Données reprises jusqu’à l’écriture n° ${saved.sequence}. Les fichiers abîmés sont dans ${aside}. Capi peut être redémarré.`,
    listed(counts),
  );
}

export function noDirectory(directory: string): string {
  return lines(`Il n’y a pas de dossier de données ${directory}. Donnez-le par CAPI_DATA_DIR.`);
}

export function cannotExport(path: string | undefined, reason: string): string {
  return lines(`Impossible d’écrire ${path ?? 'la sortie'} : ${reason}.`);
}

export function usage(): string {
  return lines(
    'Capi étant arrêté, sur les données de CAPI_DATA_DIR (défaut : data) :',
    '  npm run store -- check            lit tout et dit ce qui est enregistré, ou ce qui est abîmé',
    '  npm run store -- compact          prend un instantané et commence un nouveau journal',
    '  npm run store -- export [FICHIER] écrit tout en JSON lisible (sans fichier : à l’écran)',
    '  npm run store -- restore [--oui]  reprend ce qui peut l’être de fichiers abîmés',
  );
}

/** Feminine and plural endings that inclusive writing sets apart from the base word. */
const ENDINGS = [
  's|x|e|es|le|les|ne|nes|re|res|se|ses|te|tes|fe|fes|ve|ves|ice|ices|rice|rices|trice|trices',
  'euse|euses|teuse|teuses|ère|ères|ere|eres|elle|elles|onne|onnes|enne|ennes|ienne|iennes',
].join('|');
/** A full stop or a hyphen also separates sentences and clitics (« dit-elle »): only the endings that cannot be words there. */
const SAFE_ENDINGS = 'e|es|ne|nes|rice|rices|trice|trices|euse|euses';

// Each pattern starts with its separator, then looks behind: rare in a text, and a long run of letters costs linear time.
const MIDDLE_DOT = new RegExp(`[·•‧∙⋅](?<=\\p{L}{2}.)(?:${ENDINGS})(?:[·•‧∙⋅]?s)?(?!\\p{L})`, 'giu');
const PARENTHESES = new RegExp(`\\((?<=\\p{L}{2}.)(?:${ENDINGS})\\)(?:\\(s\\)|s)?(?!\\p{L})`, 'giu');
const FULL_STOP = new RegExp(`\\.(?<=\\p{L}{3}.)(?:${SAFE_ENDINGS})(?:\\.s)?(?!\\p{L})`, 'gu');
const HYPHEN = new RegExp(`[-/](?<=\\p{L}{3}.)(?:${SAFE_ENDINGS})(?:[-/]s)?(?![\\p{L}'-])`, 'giu');
const TOUS_TES = /[-./](?<=(?<!\p{L})tous.)tes(?!\p{L})/giu;

/**
 * Gives back the base word of inclusive forms: « salarié·e·s », « participant.e.s », « adhérent(e)s »,
 * « chacun-e », « tous-tes » → salarié, participant, adhérent, chacun, tous. Other text is unchanged.
 */
export function withoutInclusiveEndings(text: string): string {
  return text
    .replace(MIDDLE_DOT, '')
    .replace(PARENTHESES, '')
    .replace(FULL_STOP, '')
    .replace(HYPHEN, '')
    .replace(TOUS_TES, '');
}

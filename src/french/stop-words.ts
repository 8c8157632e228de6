import { foldCase } from './fold.ts';

const wordsIn = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * French words that say nothing about the subject, folded; « oulieu » is « où ». « été » is not one of them: it is also a
 * season.
 */
export const STOP_WORDS = wordsIn(`
  a ah ai aie aient aies ainsi ait alors as assez au auquel aura aurai auraient aurais aurait auras aurez auriez aurions
  aurons auront aussi autre autres aux auxquelles auxquels avaient avais avait avant avec avez aviez avions avoir avons
  ayant ayez ayons bah beaucoup ben bien bon c ca car ce ceci cela celle celles celui certain certaine certaines certains ces
  cet cette ceux chacun chacune chaque chez ci combien comme comment d dans de dehors deja depuis des desormais desquelles
  desquels devez devons devrais devrait devraient dis dois doit doivent donc dont du duquel eh elle elles en encore
  entre es est et etaient etais etait etant etc etes etiez etions etre eu eue eues euh eurent eus eut eux faire fait faites
  faudrait faut font fut furent fus guere hein hors hui ici il ils j jamais je jusque l la laquelle le ledit ladite lequel les
  lesdits lesquelles lesquels leur leurs lors lorsque lui m ma mais me meme memes mes moi moins mon n ne ni no non nos notre
  nous nul oh on ont or ou oui oulieu par parce parfois parmi pas pendant peu peut peuvent peux plus plutot pour pourquoi
  pourraient pourrais pourrait pourriez pouvait pouvez pouvons puis puisque puisse qu quand que quel quelle quelles quelqu
  quels qui quoi rien s sa sans sauf se sera serai seraient serais serait seras serez seriez serions serons seront ses si
  sinon soi soient sois soit sommes son sont sous souvent soyez soyons suis sur t ta tandis te tel telle telles tels tes toi
  ton toujours tous tout toute toutes tres trop tu un une va vers versus via voici voila vont vos votre vous y
`);

/** The same of English. */
export const ENGLISH_STOP_WORDS = wordsIn(`
  about after all am an and any are at be been before between by can could did do does for from had has have he her his how i
  if in into is it its let lets many me much my of on or our please she should so some tell than thank thanks that the their
  them there these they this those to too us very was we were what when where which who whom whose why with would you your
`);

/** Whether a word, in lower case with or without accents, carries no subject (« de », « où », « était »). */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(foldCase(word));
}

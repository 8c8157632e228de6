import { foldCase } from './fold.ts';

/** Words that say nothing about the subject, folded. « été » is not one of them: it is also a season. */
const STOP_WORDS = new Set(
  `a ai aie aient aies ait as au auquel aura aurai auraient aurais aurait auras aurez auriez aurions aurons
  auront aussi autre autres aux auxquelles auxquels avaient avais avait avant avec avez aviez avions avoir avons
  ayant ayez ayons bien c ca car ce ceci cela celle celles celui ces cet cette ceux chez ci comme comment
  combien d dans de deja depuis des desormais desquelles desquels donc dont du duquel elle elles en encore entre es est et
  etaient etais etait etant etes etiez etions etre eu eue eues eurent eus eut eux faire fait faites
  font fut furent fus hui ici il ils j je jusque l la laquelle le lequel les lesquelles lesquels leur leurs
  lors lorsque lui m ma mais me meme memes mes moi moins mon n ne ni no non nos notre nous nul on ont or ou
  oui par parce parmi pas pendant peu peut peuvent peux plus plutot pour pourquoi puis puisque qu quand que
  quel quelle quelles quelqu quels qui quoi s sa sans se sera serai seraient serais serait seras serez seriez serions
  serons seront ses si sinon soi soient sois soit sommes son sont sous soyez soyons suis sur t ta tandis te
  tel telle telles tels tes toi ton tous tout toute toutes tres tu un une va vers via voici voila vont vos votre vous
  versus y
  alors ainsi assez beaucoup certain certaine certaines certains chaque chacun chacune dois doit doivent devez devons
  devrait devrais devraient faut faudrait jamais parfois peux peut pouvez pouvons pouvait pourrait pourraient pourrais pourriez
  puisse souvent toujours trop ainsi dehors cela lesdits ledit ladite`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a word, in lower case with or without accents, carries no subject (« de », « où », « était »). */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(foldCase(word));
}

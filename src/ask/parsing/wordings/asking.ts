// How people ask what something is, and the words that come with any question. The notation is told in `../phrases.ts`.

/** What something is, or means. */
export const MEANING = `
  c quoi, c/ce/ca est/etait/serait/sont/etaient quoi, c est quoi
  qu est ce que/qu <c est>/<ca veut dire>/<cela veut dire>/signifie/un(e)/la/le/les/l/des/du
  ce qu est, [ca/cela/<ca ca>] veut/voulait/veulent/vouloir dire [quoi], que <veut dire>/signifie, ca signifie, signifie*
  signification, definition, definir, definis*, defini*, a quoi correspond*, en quoi [ca] consist*, consist* [<en quoi>]
  correspond*, porte/portait/porter/portent/traite/agit sur/de quoi, sur quoi porte*/travaille*/<elle porte>
  de quoi parle*/traite*/<s agit>/<il s agit>, expliqu+ [moi], entendez vous, entendez quoi, entend on, on entend
  entendez, sigle, acronyme, initiales, developpe* le sigle, en deux/2/quelques/un mot(s), qui sont, qu appelle t on
  appelez
  what is, what are, what was, what s, whats, what does, stand(s) for, mean(s/ing), definition of, acronym
`;

/** What there is to know of something. */
export const TELLING = `
  present*, parle* [moi], info(s), information(s), que sait on, qu est ce qu on sait, on sait quoi, que savez vous
  que sais tu, en savoir plus, fiche, decri+, description, qui est, portrait, raconte*, dis m en, c est qui
  tell me about, about, know about
`;

/** What two things share, and what tells them apart. */
export const COMPARING = `
  difference(s), diff, differe*, confon+, different(e)(s), compar+, versus, vs, point(s) commun(s), en commun
  la meme *, le meme *, meme(s) * $, meme(s) type/genre/forme/chose/mode, distingu+, distinction, frontiere, pareil(le)(s)
  nuance(s), subtilite(s), identique(s), semblable(s), similaire(s), ressembl+, rapport entre, par rapport a
  ce qui change/distingue/separe, qu est ce qui change/distingue/separe, plutot que, ou plutot
  different, in common, same type/kind/thing, alike, similar
`;

/** « le plus gros », « la meilleure »: answered by a passage that ranks too. */
export const RANKING = `
  le/la/les plus/moins !de/d/tot/tard +*, meilleur(e)(s), pire(s)
  [the] best/worst/most/least/biggest/largest
`;

/** « et les deux autres ? »: of what was just spoken of, the rest. */
export const THE_OTHERS = `
  les [*] autres, l autre, autre(s)
  the [two] other(s), the other one(s)
`;

/** « c’est une SIAE ? », « est-ce un GES ? »: whether what was spoken of is one. */
export const BEING_ONE = `
  ^ [et/mais/donc]* <c est>/<est ce>/<ce sont>/<sont ce> [bien/aussi/donc/<que c est>]* un(e)/des
  ^ [et/mais/donc]* <is it>/<is this>/<is that>/<are they> a(n)
`;

/** Motive and manner. */
export const WHY_OR_HOW = 'pourquoi, pour quelle raison, a quoi, comment, why, how !many/much/long';

/** What something is called: no question of manner. */
export const BEING_CALLED = 'comment [il/elle/se/s]* appel*/nomm*, appel+/nomm+ comment';

/** Words that introduce what is defined or described, and say nothing of it. Single words, white space between them. */
export const INTRODUCING = `
  activite(s) base bilan bref briefly business chose clair complet(e)(s) concept concept(s) concret* debutant(e)
  dedans demarche(s) detail* domaine(s) enonce(s) entier(e)(s) exactement expression(s) fabri{que/quent/quer} field
  fonctionn+ formulation gros ici idee(s) intitule(s) jargon libelle(s) liste metier(s) mot(s) notion notion(s)
  nouvelle nutshell pratique principe(s) produi{t/sent/re} public rapide* reellement sens sigle(s) simple simply term
  terme(s) texte(s) titre(s) truc vocabulaire word
`;

/** Words of reporting and of speaking of oneself, which passages are not searched for. Single words. */
export const REPORTED = `
  adress+ agit apparai+ avez avons bref cit{e/es/ee/ees/er/ez/ent} class{e/es/ee/er} concern+ concretement connai+
  consist+ correspond* deja design+ dis disait disent dit dites entend* evoqu+ exactement expliqu+ figur+ finalement
  fonctionn+ gens globalement gros idee illustr+ indiqu+ mentionn+ notion(s) nouveau nouvelle parl+ precis+ present+
  provien+ question{n/s}* raconte* rang{e/es/ee/er} rappel+ sais sait savez savoir sommes suis texte(s)
  trait{e/es/ent/er/ait} truc vien+ vraiment
`;

/** Words of asking, telling and taking place: they say nothing of what is asked about. Single words. */
export const EMPTY = `
  aimer* all{e/es/ee/ees/er/ez/ait/ions/aient} altogether anci+ annee(s) ans apparai* appel* apprenant* apres arriv+
  aur+ avai* avo+ began begun besoin bonjour bonsoir bout cadre calendrier came cherch+ chronologie chui cit+ clos
  closing clotur* cloture coin come commenc+ communaute* community complet* confirm* connai+ continuer* correct* cote
  coucou croi{s/t/yai*/re} cycle dat{e/es/er/ait/ent/ant} day days debut* demand+ demarr+ derni{er/ere}(s) deroul+
  derriere different different* dimanche dire dit dites divers* done donn{e/es/er/ez/ait} end ended ending ensemble
  entier* environ equipe erreur etai* ete exact* exactly fais faisai* fait* false faux figur+ fin final final* find
  fini* fit fois format* france french genre(s) gens give go going gone gros groupe(s) happen* held hello hi hold
  indiqu+ info* initiative initiatives ira irons iront jeudi jour* jusqu juste kind(s) know last* learning lendemain
  lieu like list+ loin lundi mardi meme* mention* merci mercredi modalite(s) mois moment month months montr+ need nom
  nomm+ noms nouve* numero* occasion officiel* ok one ones ordre organis+ organised organized overall parcouru* part
  part{i/is/ie/ies/ir/ons/ez/ent/ait} pass{e/es/ee/ees/er/ait/aient/era/eront} passage(s) pens{e/ais/ez/ons} place plait
  pourr+ pouv+ precedent* precis* precisement premi{er/ere}(s) prochain* proche* quelconque quelque question* rappel*
  recap* recent* redi{s/t}* redire redonn+ remember remind remont+ rend{u/us/ue/ues/re} repon+ resume* retrouv+ reven+
  revien* right run sai{s/t} salut samedi sav{ez/ons/ent} savo+ saw say see seen semaine(s) sembl+ serai* seul* show
  simplement sorte* souven+ souvi+ started structure structures suite suiv+ take taken tard tenai* tenir tenu(e)(s)
  termin* tiendra tient time times tomb+ took tot total travers* tromp+ trouv+ true type(s) uniquement vais vas veille
  vendredi venir venu(e)(s) veu+ vien+ voir vois voul+ voyage* vrai vraiment vu vue vues vus want went will wrong year
  years yes
`;

/** « (pas l’Île) »: what is set aside, after the name that is meant. */
export const NOT_THAT = `
  pas/sauf/hors/not [a/au/aux/en/chez/dans/celle/celui/de/du/d/in/the]* l/la/le/les/the *
`;

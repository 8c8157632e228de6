// What people say to Capi beside asking, and what it is told to do. The notation is told in `../phrases.ts`.

export const GREETINGS = `
  bonjour, bonsoir, salut, coucou, bienvenue, [comment] ca/tu/vous va/vas/allez [bien], comment vas tu, comment allez vous
  hello, hi, hey, yo, good morning/evening/afternoon, how are you
`;

export const THANKING = `
  merci [beaucoup/bien], parfait, super, genial, top, nickel, d accord, c est note, bien recu, bravo
  thank(s) [you], thx, great, perfect, good job
`;

export const FAREWELLS = `
  bonne journee/soiree/nuit/<fin de journee>/continuation/semaine/annee
  bon <week end>/weekend/we/<apres midi>/courage, au revoir, a bientot/plus/demain/<la prochaine>/<tout a l heure>, ciao
  bye, goodbye, see you, have a nice/good *
`;

/** What Capi can do. */
export const HELPING = `
  ^ aide $, ^ aide moi $, ^ menu $, ^ commande(s) $, ^ besoin d aide $, ^ j ai besoin d aide $, ^ mode d emploi $
  [<qu est ce que>/que/quoi/comment] tu/vous sais/savez/peux/pouvez faire/repondre [quoi/<a quoi>]
  que <sais tu>/<savez vous>/<peux tu>/<pouvez vous> faire, que puis je te/vous demander
  quelle(s) question(s)/chose(s) <puis je>/<je peux>/<on peut>/<peut on> [te/vous] poser/demander
  tu/vous sers/servez a quoi, ca sert a quoi $, a quoi <sers tu>/<servez vous>/<tu sers>/<vous servez>
  comment tu marches/fonctionnes, comment t/vous utiliser, comment ca marche/fonctionne $, comment je/on t/vous utilise
  ^ help $, ^ help me $, what can <you do>/<i ask>, how do <you work>/<i use you>
`;

/** Before a question about Capi by its name. */
export const OPENINGS = 'bonjour, salut, hello, dis [moi], et, mais, alors, au fait';

/** What Capi is for, by its name, which no article precedes: « la capi » is the word of the trade. */
export const USES_OF_CAPI = `
  a quoi [ca] sert/servirait/<peut servir> [il] capi, capi [ca/il] sert/sait/peut/fait [a/faire] quoi
  que sait/peut/fait [faire] capi [faire], qu est ce que sait/peut/fait capi
  comment [ca] marche/fonctionne/utiliser/<on utilise>/<j utilise>/<je parle a>/<parler a> capi
  what does/can capi do, how does capi work
`;

/** Who Capi is, by its name. */
export const CAPI_ITSELF = `
  c quoi capi, c est quoi capi, qu est ce que [<c est que>] capi, capi c [est] quoi/qui, qui est [donc] capi, c est qui capi
  what is capi, who is capi
`;

/** Who Capi is, when it is spoken to. */
export const WHO_YOU_ARE = `
  tu/vous es/etes qui, t es qui, qui <es tu>/<etes vous>/<tu es>/<vous etes>
  <es tu>/<etes vous>/<tu es>/<vous etes>/<t es>/<c est> [un(e)] robot/bot/ia/humain(e)/personne/
    <intelligence artificielle>/<vraie personne>/chatgpt
  ton nom/<petit nom>, votre nom, comment <tu t appelles>/<t appelles tu>/<vous appelez vous>, presente toi, presentez vous
  who are you, what are you, are you [a/an] bot/robot/human/ai/person
`;

/** Secrets, or setting the rules aside. */
export const ATTACKS = `
  ignore*/oublie*/contourne*/desactive*/forget*/disregard*/bypass*/override* ...40 instruction(s)/consigne(s)/regle(s)/
    prompt/rule(s)/filtre(s)/limite(s)
  prompt/message/instruction(s)/consigne(s) [du] systeme, jeton(s) d acces, mot(s) de passe, cle(s) api/secrete, secret(s)
  variable(s) d environnement, <tu es>/<vous etes>/<you are> maintenant/desormais/now, mode developpeur/admin
  fais comme si, joue le role
  system prompt, slack bot/app token, bot/app/api/signing token/secret/key, token(s), password(s), api keys, api key
  env/environment variable(s), xox+, jailbreak, developer mode
  pretend to be, pretend you, act as
`;

/** Before an order. */
export const BEFORE_ORDERS = `
  bonjour, salut, hello, hey, s il te/vous plait, please, et, peux tu, pouvez vous, tu peux, vous pouvez
  pourriez vous, pourrais tu, tu pourrais, peut on, merci de, can you, could you, je veux que tu, je voudrais que tu/vous
  il faut que tu, me, m, nous, aussi
`;

/** What Capi does not do when it is told to. */
export const ORDERS = `
  poste, postez, poster, publie, publiez, publier, diffuse, diffusez, previens, prevenez, notifie, notifiez, supprime
  supprimez, supprimer, efface, effacez, annule, annulez, annuler, reporte, reportez, cree, creez, creer, ajoute, ajoutez
  modifie, modifiez, change, changez, inscris, inscrivez, inscrire, desinscris, reserve, reservez, reserver, commande moi
  achete, achetez, ecris, ecrivez, redige, redigez, compose, composez, invente, inventez, imagine, imaginez, traduis
  traduisez, traduire, calcule, calculez, code moi, programme moi, execute, executez, lance un/une/la/le, lancez, repete
  repetez, chante, raconte moi une, invite, invitez, telephone, appelle le/la/moi, envoie, envoyez, envoyer, archive, epingle
  reponds a sa place, planifie, planifiez, programme une
  translate, post, publish, delete, cancel, write, compute, create, remind me, book, send, pin, mute, kick, ban
`;

/** Orders in the middle of a message. */
export const ORDERS_LATER = `
  mets/met/mettez/ping/tag/mentionne* everyone/here/channel/<tout le monde>, et/puis poste/publie/supprime/annule/inscris/envoie
`;

/** « envoie-moi la liste », « écris-moi les dates »: asking, not doing. */
export const ASKED_AS_ORDERS = `
  envoi*/ecri*/send/write [moi/nous/me/us] [la/les/le/the/une/un/a] liste(s)/list/lists/date(s)/calendrier/nom(s)/recap*/lieux
`;

/** Politeness, whatever it is said with; « svp » is dropped before. */
export const POLITENESS = 's il te/vous plait, please';

/** Words that may come with a greeting or a farewell without making it a question. Single words. */
export const SMALL_WORDS = `
  a tous toutes tout le la les monde l equipe capi vous toi tu et bien beaucoup pour ta ton votre vos reponse reponses
  aide info infos c est etait tres clair ok oui non aussi de meme mon ma ami amie cher(s) chere(s) collegue(s) d accord je
  m en vais suis nouveau nouvelle ici va ca comment bonne journee alors j espere que egalement pareil bot robot super merci
  bonjour salut y travail note
  you all everyone there so much very the for your answer help team day nice good have i am new here
`;

// How people ask about meetings. The notation is told in `../phrases.ts`; to teach Capi a wording, add it to its list.

/** What is wanted of a meeting, most telling first. */
export const ATTRIBUTES = {
  weekday: `
    [quel(s)] jour(s) de [la] semaine, quel jour [ca/cela] tomb+
    which/what day of the week, weekday
  `,
  year: 'quelle(s) annee(s), what/which year(s)',
  month: 'quel(s) mois, what/which month(s)',
  duration: `
    combien de jour(s)/journee(s)/temps/mois/semaines/annee(s), nombre de jour(s)/journee(s), dure*, duree, longueur
    how long, how many days/months/years, laste(d), last for
  `,
  when: `
    quand, date(s), saison(s), le/les jour(s) !<de [la] semaine>, quel(s) jour(s), quel moment, a quelle epoque, periode
    dataient, datait, date exacte
    when, season(s), which/what day(s)
  `,
  department: 'quel(s) [<numero de>] departement(s), departement(s), which department(s), county, counties',
  region: 'quelle(s) region(s), region(s), which/what region(s)',
  town: `
    oulieu, quelle(s) ville(s)/commune(s), quel(s) endroit(s)/lieu(x)/territoire(s)/coin(s), ville(s), commune(s)
    !eu/avoir/aura/auront/a/ont/avait/avaient/au lieu(x), endroit(s), territoire(s), localisation, localise(s)
    situe(e)(s), destination(s), adresse(s)
    where, town(s), city, cities, located, !took/take/takes/taken/taking place(s)
  `,
  number: `
    numero combien, quel(s) [<est le/son>] numero(s) [porte/portait/a/avait], numero de [la] visite
    combientieme(s), quantieme, quel rang, rang, n $, numero $, [c] est/etait quelle visite
    which [visit] number, what number, which visit was
  `,
  partners: `
    partenaire(s), partenariat(s), avec qui, avec quel(s), en collaboration, collabor+, co organis+, coorganis*
    partner(s), with whom, together with
  `,
  host: `
    qui [nous] [a/ont/avait/avaient/va/doit] [nous] accueill+/recu*/heberg+/organis+, chez qui, hote(s), accueill+
    recu(e)(s), recevoir, recevaient, recevait, recoit, heberg+, voir qui, rencontre qui, visite qui, invite(s) par
    ouvert ses/leurs portes
    who hosted, hosted, host(s), hosting, who welcomed, welcomed
  `,
  theme: `
    quoi au programme, au programme, programme, theme(s), thematique(s), sujet(s), quoi le sujet, portait sur
    ordre du jour, on faisait, faisions nous, on a fait, qu a t on fait, qu est ce qui s est passe, que s est il passe
    il s est passe, s est passe quoi, qu est ce qu on a fait, consacre(e)
    topic(s), what happened
  `,
  count: 'combien, nombre, how many, how much, total',
  list: `
    liste(s), lister, listez, enumer+, recapitul+, recap, calendrier, chronologie, historique, frise, agenda, planning
    toute(s) les, tous les, lesquel(le)s, ensemble des
    all the, list
  `,
  exists: `
    y a t il, y avait il, il y a(vait) [<t il>] [eu], y a [eu], est ce qu il(s)/on/elle(s), a t on, avons nous, avez vous
    etes vous, sommes nous, on est [deja] alle(s)/passe(s), on a [deja] ete/fait
    did/have you/we, was/were/is/are there, any
  `,
} satisfies Record<string, string>;

/** The kinds of meetings. */
export const KINDS = {
  'study-day': `
    journee(s) apprenante(s)/thematique(s)/<d etude(s)>/<de travail>
    journee(s) +sur/evaluation/consacree*/dediee*/<de l*>, la journee
    study/learning/thematic day(s)
  `,
  seminar: 'seminaire(s), seminar(s)',
  launch: `
    lancement(s), lance(e)(s), lancer, coup d envoi, inaugurale, demarrage, reunion de depart
    kick off, kickoff, launch(ed/ing)
  `,
  visit: `
    visite(s) apprenante(s)/<d etude(s)>/<de terrain>/<sur place>, visite(s), visite(e)(s), visiter, visitions
    va +<[n/numero] #*>, v +#*
    [learning/study] visit(s), visited
  `,
} satisfies Record<string, string>;

/** Any meeting, whatever its kind. */
export const ANY_MEETING = `
  rencontre(s), session(s), reunion(s), reuni(e)(s), rassemblement(s), evenement(s), rendez vous, rdv(s), rv, etape(s)
  date(s) du calendrier, deplacement(s), sortie(s), regroupement(s), temps fort(s), truc(s), chose(s)
  meeting(s), meet, met, event(s), gathering(s)
`;

/** The numbered series of pages. */
export const SERIES = {
  mission: 'mission(s), mission(s) cle(s), key mission(s)',
  dimension: 'dimension(s)',
  model: 'modele(s), model(s)',
} satisfies Record<string, string>;

/** Back-to-back days. */
export const BACK_TO_BACK = `
  [deux/2/two/plusieurs/des] jour(s)/day(s) <de suite>/consecutif(s)/<d affilee>/successif(s)/<in a row>
  consecutive(ly) [day(s)], consecutif(s), consecutives, d affilee, coup sur coup, enchaine*, le lendemain l une de l autre
  d un jour a l autre, qui se suivent, se [sont] suivi*, dos a dos
  back to back
`;

/** Longer than a day. */
export const SEVERAL_DAYS = `
  sur/pendant/dure/duraient/durait/faisait/de deux/2/plusieurs jour(s)/journee(s), plus d un(e)/1 jour/journee
  more than one day, two/2/several day(s) long, lasted two/2/several days
`;

/** One meeting before or after another: « postérieure à ». The commoner words mean nothing else either. */
export const EARLIER_OR_LATER = `
  posterieur(e)(s), anterieur(e)(s), plus tot/tard/ancien(ne)(s)/recent(e)(s) que
  earlier, later, before, after, prior
`;

/** Yet to come. */
export const TO_COME = `
  encore devant nous, devant nous, a venir, reste(nt/ra) [<t il>] [encore/<a faire>], prevu(e)(s), programmee(s)
  est/sont/etait/deja/<rien de>/rien programme(s), planifie(e)(s), futur(e)(s), bientot, auront lieu, aura lieu
  upcoming, coming up, planned, scheduled, left, remaining, will be
`;

/** Over. */
export const OVER = `
  deja <eu lieu>/fait*/visite*/passe*/tenu(e)(s)/alle*/vu*, jusqu a present, jusqu ici, a ce jour, passee(s)
  precedentes, ont eu lieu, derriere nous, revient, revenons
  so far, already
`;

export const NEXT_ONE = 'prochain(e)(s), next, upcoming';

export const ONE_AFTER = `
  suivant(e)(s), jour(s) [d/juste] apres, celle/celui/visite/rencontre/session/etape [d/juste] apres, d apres
  a/ont/qui suivi(t/e), qui suivait, qui suit, juste apres, ensuite, le lendemain
  day after, following day, following, the one after, after that
`;

export const ONE_BEFORE = `
  precedent(e), jour(s) [d/juste] avant, celle/celui d avant, d avant, juste avant, qui precede, a precede, la veille
  day before, previous day, previous, the one before, before that
`;

/** The very next day, or the one before: whatever was held then. */
export const DAY_BESIDE = `
  lendemain, veille, jour(s) [d/juste] apres/avant/suivant/precedent
  day after/before, next/following/previous day
`;

/** The community itself, and its whole time. */
export const COMMUNITY_ITSELF = 'communaute, cycle, demarche, aventure, community';
export const BEGINNING = `
  commenc+, debut{e/er/ait/a}, demarr+, ne(e/es/s) $, ne(e/es/s) +en/quand
  began, begin, begun, start(ed/s)
`;
export const END = `
  fini(e/es/s/t/r/ssait), termin*, clotur*, clos(e), s est arrete(e)/acheve(e)
  ended, finish(ed)
`;

/** Going and gathering: the meetings are meant though none is named (« où êtes-vous allés ? »). */
export const WENT = `
  alle(e)(s), passe(e)(s), rendu(e)(s), deplace(e)(s), reuni(e)(s), retrouve(e)(s), rencontre(e)(s), accueill+, recu(e)(s)
  visit*, vu(e)s
  went, gone, been, hosted, gathered
`;

/** The space between two meetings. */
export const TIME_BETWEEN = `
  combien de temps/jours/mois ... entre/separ+/apres/du/de, ecart/intervalle/delai ... entre/separ+/apres/du/de
  how long ... between/after/from, how many days/months ... between/after/from
`;

/** What hosts do, and their guests: a meeting is meant though none is named (« combien de PTCE nous ont reçus ? »). */
export const HOSTS_DO = 'hote(s), accueill+, recu*, heberg+, visite*, rencontre*, vu(s), hosted';

/** The whole calendar. */
export const WHOLE_CALENDAR = 'dates, calendrier, chronologie, frise, agenda, planning, timeline, calendar';

/** Meetings, as several. */
export const MEETINGS = 'visites, rencontres, sessions, reunions, evenements, visits, meetings, events';

/** Counting meetings, or what they have. */
export const COUNTED_OF_MEETINGS = `
  combien/nombre/<how many> [de/d/<total de>] fois/times
  combien/nombre/<how many> [de/d/<total de>] [autre(s)/learning/study/different] visite(s)/rencontre(s)/reunion(s)/
    session(s)/evenement(s)/seminaire(s)/journee(s)/jour(s)/mois/semaine(s)/annee(s)/ans/temps/date(s)/etape(s)/
    <rendez vous>/rdv(s)/sorties/deplacement(s)/lieux/endroit(s)/ville(s)/commune(s)/region(s)/departement(s)/territoire(s)/
    partenaire(s)/hote(s)/
    visit(s)/meeting(s)/event(s)/seminar(s)/day(s)/month(s)/week(s)/year(s)/place(s)/town(s)/cities/regions/department(s)/
    partner(s)/host(s)
`;

/** Counting people. */
export const COUNTED_PEOPLE = `
  combien [on/nous/vous/ils/elles] etait/etions/etiez/etaient/sommes/etes
  how many of us/you
`;

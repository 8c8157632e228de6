/**
 * How people shorten words in messages and on keyboards without accents, folded. An empty value says nothing.
 * « vs » is « versus »: in all questions that we have it sets two things against each other, never « vous ».
 */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ac: 'avec',
    asso: 'association',
    assos: 'associations',
    av: 'avec',
    bcp: 'beaucoup',
    bjr: 'bonjour',
    bsr: 'bonsoir',
    cad: '',
    cb: 'combien',
    cbien: 'combien',
    cest: 'c est',
    cetait: 'c etait',
    chui: 'je suis',
    cki: 'c est qui',
    ckoi: 'c est quoi',
    cmb: 'combien',
    cmt: 'comment',
    coment: 'comment',
    ct: 'c etait',
    dc: 'donc',
    dep: 'departement',
    dept: 'departement',
    dpt: 'departement',
    ds: 'dans',
    dsl: '',
    ecq: 'est ce que',
    esk: 'est ce que',
    eske: 'est ce que',
    jpeux: 'je peux',
    jsuis: 'je suis',
    jveux: 'je veux',
    jviens: 'je viens',
    kan: 'quand',
    kand: 'quand',
    ke: 'que',
    kel: 'quel',
    kelle: 'quelle',
    kels: 'quels',
    kesk: 'qu est ce que',
    keske: 'qu est ce que',
    ki: 'qui',
    koi: 'quoi',
    kon: 'qu on',
    kwa: 'quoi',
    ms: 'mais',
    mtn: 'maintenant',
    nb: 'nombre',
    nbre: 'nombre',
    nr: 'numero',
    ns: 'nous',
    num: 'numero',
    ossi: 'aussi',
    pdt: 'pendant',
    pk: 'pourquoi',
    pkoi: 'pourquoi',
    poss: 'possible',
    pourkoi: 'pourquoi',
    pq: 'pourquoi',
    pr: 'pour',
    qd: 'quand',
    qq: 'quelque',
    qqch: 'quelque chose',
    qqn: 'quelqu un',
    qqun: 'quelqu un',
    rdv: 'rendez vous',
    slt: 'salut',
    st: 'saint',
    ste: 'sainte',
    stp: '',
    svp: '',
    tjrs: 'toujours',
    tjs: 'toujours',
    tps: 'temps',
    ts: 'tous',
    tt: 'tout',
    tte: 'toute',
    ttes: 'toutes',
    vs: 'versus',
    ya: 'y a',
    yavait: 'y avait',
  }),
);

/** « kesaco », « quézako »: spelt in every way. */
const KESAKO = /^(?:k|qu)e[sz]+a[ck]+o$/;

/** The words that a folded word stands for in full, folded; the word itself when it is none of these. */
export function expandAbbreviation(word: string): string[] {
  const full = ABBREVIATIONS.get(word);
  if (full !== undefined) return full === '' ? [] : full.split(' ');
  return KESAKO.test(word) ? ['qu', 'est', 'ce', 'que'] : [word];
}

/** Whether a folded word is a way of writing (« kézako », « svp ») rather than a subject. */
export const isAbbreviation = (word: string): boolean => expandAbbreviation(word).join(' ') !== word;

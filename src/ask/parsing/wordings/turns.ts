// How a question leans on the one before. The notation is told in `../phrases.ts`.

/** What it opens with. */
export const OPENING_A_TURN = `
  ^ et/puis/ou/mais/alors/ok/sinon/idem/pareil/<meme question>
  ^ and/<what about>/<how about>/same
`;

/** What points back. */
export const POINTING_BACK = `
  celle, celui, celles, ceux, la bas, la dedans, la dessus, lesquel(le)s, y avait il, l/les a/ont/avait, elle, il, elles, ils
  eux, leur, leurs, ca, cela, ce pole/ptce/jour/document/projet, cette visite/rencontre/mission/communaute/methode
  y +<a t on>/<avons nous>/<avez vous>/est/sont/etait/etaient/<a t on ete>/alle/va/vont/etes/sommes
  l autre, les autres, un exemple
  there, it, they, them, that one, those, this one, its, their, the other
`;

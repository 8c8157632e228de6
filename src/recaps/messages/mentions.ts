/** French words that stand in what people wrote. */
export const mentionMessages = {
  /** Instead of a person's name in what is shared. */
  somebody: () => 'une personne',
};

/** French words of the recaps. */
export const messages = {
  /** Instead of a person's name in what is shared. */
  somebody: () => 'une personne',
};

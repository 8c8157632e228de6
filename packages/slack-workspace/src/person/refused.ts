/** A person cannot do this; the message is French and shown to them. */
export class Refused extends Error {
  override name = 'Refused';
}

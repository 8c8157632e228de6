/** What other capabilities may use of privacy: the click that opens « Mes données », wherever the button stands. */
export const OPEN_DATA_ACTION = 'privacy.open';

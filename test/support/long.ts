/** True for `npm run torture`: the same tests, with many more kills and histories, and figures printed. */
export const long = process.env['CAPI_TORTURE'] === 'long';

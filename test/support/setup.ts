// Run before every test file. nock patches `fetch` when it is imported, and Bolt's clients keep the
// `fetch` they find at construction: importing the wrapper here makes sure that no client escapes it.
import { watchSlackApi } from './slack-api.ts';

watchSlackApi();

import { webApi } from '@slack/bolt';
import { ConfigError } from './config.ts';
import { StoreError } from './store/store.ts';

/** Why Capi could not start, for whoever started it (French): what is wrong and what to do. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StoreError) return error.message;
  if (error instanceof webApi.WebAPIPlatformError) {
    return `Slack a refusé la connexion (${error.data.error}). Vérifiez SLACK_BOT_TOKEN et SLACK_APP_TOKEN dans .env, et que l’app est bien installée dans l’espace.`;
  }
  if (error instanceof webApi.WebAPIRequestError) {
    return 'Slack ne répond pas. Vérifiez la connexion à Internet (et SLACK_API_URL si vous l’avez réglé), puis relancez.';
  }
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'Ce port est déjà pris par un autre programme : choisissez-en un autre avec PORT.';
  if (code === 'ENOENT' && path)
    return `Dossier introuvable : ${path}. Vérifiez CAPI_KNOWLEDGE_DIR et CAPI_DATA_DIR.`;
  return `Capi n’a pas pu démarrer : ${message ?? String(error)}`;
}

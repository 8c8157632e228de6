import { useEffect } from 'preact/hooks';
import type { PageState } from '../src/page-api.ts';
import { DeskContext } from './client/desk.ts';
import type { Route } from './client/route.ts';
import { botOf, firstPlace, placeName } from './client/seen.ts';
import { useThreadReads } from './client/threads.ts';
import { useRoute } from './client/use-route.ts';
import { useWorkspace } from './client/use-workspace.ts';
import { text } from './messages.ts';
import { Announcer } from './parts/announcer.tsx';
import { Conversation } from './parts/conversation.tsx';
import { useQuestion } from './parts/dialog.tsx';
import { HomeTab } from './parts/home-tab.tsx';
import { ModalStack } from './parts/modal.tsx';
import { Notice } from './parts/notice.tsx';
import { Sidebar } from './parts/sidebar.tsx';
import { ThreadPanel } from './parts/thread.tsx';
import { Threads } from './parts/threads.tsx';
import { ToolsPanel } from './parts/tools.tsx';

/** Places that are no conversation. */
const noChannels = ['home', 'threads', 'list'];

/** The conversation that the route names, if this person may see it. */
function placeOf(state: PageState, { place }: Route): string | undefined {
  return noChannels.includes(place ?? '') || state.channels.some((one) => one.id === place)
    ? place
    : firstPlace(state);
}

function useTitle(state: PageState | undefined, place: string | undefined): void {
  const channel = state?.channels.find((one) => one.id === place);
  const unread = state?.channels.reduce((sum, one) => sum + one.unread, 0) ?? 0;
  const where = channel ? placeName(channel) : place === 'threads' ? text.threads : text.app_home;
  const title = state
    ? `${unread ? `(${unread}) ` : ''}${where} · ${state.me.name} · ${state.team}`
    : text.local;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function Main({ place, me }: { place: string | undefined; me: string }) {
  if (place === 'home') return <HomeTab key={me} />;
  if (place === 'threads') return <Threads />;
  if (!place || place === 'list') return <main class="main" id="contenu" />;
  return <Conversation key={`${me}:${place}`} channelId={place} />;
}

/** On a phone one pane shows at a time: the narrowest thing that is open. */
function paneOf({ thread, tools }: Route, place: string | undefined): string {
  if (tools || thread) return 'side';
  return place === 'list' ? 'list' : 'main';
}

/** What stands beside the main pane: the tools, or the thread that is open. */
function Side({ route, channel, me }: { route: Route; channel?: string; me: string }) {
  if (route.tools) return <ToolsPanel />;
  if (!channel || !route.thread) return null;
  return <ThreadPanel key={`${me}:${channel}:${route.thread}`} channelId={channel} ts={route.thread} />;
}

/** The whole page. */
export function App() {
  const [route, go] = useRoute();
  const { state, linked, notice, tell, act, now } = useWorkspace(route.as);
  const place = state && placeOf(state, route);
  useTitle(state, place);
  const { ask, dialog } = useQuestion();
  const { threadReads, markRead } = useThreadReads(state?.me.id ?? '');
  if (!state) return <p class="opening">{linked ? text.loading : text.unreachable}</p>;
  const app = botOf(state)?.name ?? text.app;
  const channel = noChannels.includes(place ?? '') ? undefined : place;
  return (
    <DeskContext.Provider value={{ state, route, app, threadReads, go, act, ask, tell, now, markRead }}>
      <a class="skip" href="#contenu">
        {text.skipToMain}
      </a>
      {channel ? (
        <a class="skip" href="#saisie">
          {text.skipToComposer}
        </a>
      ) : null}
      {linked ? null : (
        <p class="link-lost" role="status">
          {text.linkLost}
        </p>
      )}
      <div class="layout" data-pane={paneOf(route, place)}>
        <Sidebar place={place} />
        <Main place={place} me={state.me.id} />
        <Side route={route} channel={channel} me={state.me.id} />
      </div>
      <ModalStack />
      {dialog}
      <Announcer key={route.as ?? ''} place={channel} />
      {notice ? <Notice key={notice} text={notice} /> : null}
    </DeskContext.Provider>
  );
}

import { useEffect, useMemo } from 'preact/hooks';
import type { PageState } from '../src/page-api.ts';
import { type Desk, DeskContext } from './client/desk.ts';
import type { Route } from './client/route.ts';
import { firstPlace } from './client/seen.ts';
import { useRoute } from './client/use-route.ts';
import { useWorkspace } from './client/use-workspace.ts';
import { text } from './messages.ts';
import { Announcer } from './parts/announcer.tsx';
import { Conversation } from './parts/conversation.tsx';
import { HomeTab } from './parts/home-tab.tsx';
import { ModalStack } from './parts/modal.tsx';
import { Notice } from './parts/notice.tsx';
import { Sidebar } from './parts/sidebar.tsx';
import { ThreadPanel } from './parts/thread.tsx';
import { ToolsPanel } from './parts/tools.tsx';

/** The conversation that the route names, if this person may see it. */
function placeOf(state: PageState, { place }: Route): string | undefined {
  return place === 'home' || place === 'list' || state.channels.some((one) => one.id === place)
    ? place
    : firstPlace(state);
}

function useTitle(state: PageState | undefined, place: string | undefined): void {
  const channel = state?.channels.find((one) => one.id === place);
  const unread = state?.channels.reduce((sum, one) => sum + one.unread, 0) ?? 0;
  const where = channel ? `${channel.kind === 'im' ? '' : '#'}${channel.name}` : text.app_home;
  const title = state ? `${unread ? `(${unread}) ` : ''}${where} · ${state.me.name} · Capi` : 'Capi';
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function Main({ place, me }: { place: string | undefined; me: string }) {
  if (place === 'home') return <HomeTab key={me} />;
  if (!place || place === 'list') return <main class="main" id="contenu" />;
  return <Conversation key={`${me}:${place}`} channelId={place} />;
}

/** On a phone one pane shows at a time: the narrowest thing that is open. */
function paneOf({ thread, tools }: Route, place: string | undefined): string {
  if (tools) return 'tools';
  if (thread) return 'thread';
  return place === 'list' ? 'list' : 'main';
}

/** The whole page. */
export function App() {
  const [route, go] = useRoute();
  const { state, linked, notice, tell, act, now } = useWorkspace(route.as);
  const place = state && placeOf(state, route);
  useTitle(state, place);
  const desk = useMemo<Desk | undefined>(
    () => state && { state, route, go, act, tell, now },
    [state, route, go, act, tell, now],
  );
  if (!desk) return <p class="opening">{linked ? text.loading : text.unreachable}</p>;
  const channel = place && place !== 'home' && place !== 'list' ? place : undefined;
  return (
    <DeskContext.Provider value={desk}>
      <a class="skip" href="#contenu">
        {text.skipToMain}
      </a>
      {channel ? (
        <a class="skip" href="#saisie">
          {text.skipToComposer}
        </a>
      ) : null}
      {linked ? null : (
        <p class="banner" role="alert">
          {text.linkLost}
        </p>
      )}
      <div class="layout" data-pane={paneOf(route, place)}>
        <Sidebar place={place} />
        <Main place={place} me={desk.state.me.id} />
        {channel && route.thread && !route.tools ? (
          <ThreadPanel
            key={`${desk.state.me.id}:${channel}:${route.thread}`}
            channelId={channel}
            ts={route.thread}
          />
        ) : null}
        {route.tools ? <ToolsPanel /> : null}
      </div>
      <ModalStack />
      <Announcer key={route.as ?? ''} place={channel} />
      {notice ? <Notice key={notice} text={notice} /> : null}
    </DeskContext.Provider>
  );
}

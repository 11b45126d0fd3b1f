"use client";

import { Button, Text, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useState, useSyncExternalStore } from "react";
import { findScannableCodesAction, readTagsAction } from "@/lib/phone/actions";
import { phoneMessages } from "@/lib/phone/messages";
import type { Act } from "@/lib/phone/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { notifyFailure } from "@/lib/ui/notify";
import type { PageReader } from "@/lib/ui/phone/opened-page";
import { PhoneFrame } from "@/lib/ui/phone/phone-frame";
import { ChatFeed, type ChatSnapshot, type FeedService, type ReadyStart } from "./chat-feed";
import { FollowerList } from "./follower-list";
import { buttonAt } from "./kept-menu";
import { type PhoneControls, type PhoneDialog, PhoneProvider, usePhone } from "./phone-context";
import classes from "./phone-desk.module.css";
import { PhoneScreens } from "./phone-screens";
import { fetchArticle, fetchUpdate, sendAct } from "./phone-service";
import { useDoor } from "./use-door";

/** From here on the wire stands beside the phone; the style sheet says the same. */
const WIDE = "(min-width: 84em)";

const PhoneDialogs = dynamic(() => import("./phone-dialogs").then((module) => module.PhoneDialogs), {
  ssr: false,
});
const SideDrawer = dynamic(() => import("./side-drawer").then((module) => module.SideDrawer), { ssr: false });
const WirePanel = dynamic(() => import("./wire-panel").then((module) => module.WirePanel), {
  ssr: false,
  loading: () => <div className={classes.wireLoading} aria-hidden="true" />,
});

/** One follower's phone: the people to choose from, the phone itself, and what goes over the wire. */
export function PhoneDesk({ accountId, start }: { accountId: string; start: ReadyStart }) {
  const t = useMessages(phoneMessages);
  const [feed] = useState(() => new ChatFeed(sandboxService(accountId, start.openid), start));
  const snapshot = useSyncExternalStore(feed.subscribe, feed.getSnapshot, feed.getSnapshot);
  const isWireDocked = useMediaQuery(WIDE) ?? false;
  const peopleDrawer = useDoor();
  const wireDrawer = useDoor();
  const [exchangeId, setExchangeId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<PhoneDialog | null>(null);
  const dialogDoor = useDoor();
  const openDialog = (next: PhoneDialog) => {
    setDialog(next);
    dialogDoor.open();
  };
  const { followers } = snapshot.frame;
  const me = followers.find(({ openid }) => openid === start.openid) ?? strangerOf(start);

  const controls: PhoneControls = {
    accountId,
    isRehearsal: false,
    snapshot,
    me,
    isWireDocked,
    perform: async (act, sketch) => {
      setExchangeId(null);
      const result = await feed.perform(withKept(act, feed.getSnapshot()), sketch);
      if (!result?.ok && !sketch) notifyFailure(result?.message ?? t.chat.unreached);
      return result;
    },
    retry: (pending) => void feed.retry(pending),
    discard: ({ id }) => feed.discard(id),
    showEarlier: () => void feed.showEarlier(),
    refresh: () => feed.refresh(),
    enter: () => feed.enter(),
    enterAgain: () => feed.enterAgain(),
    openDialog,
    openScan: (tapped) =>
      openDialog({
        type: "scan",
        // Asked for here, in answer to the click, and not while the dialog renders.
        codes: findScannableCodesAction(accountId, { search: "" }),
        ...(tapped && { tapped }),
      }),
    openPerson: () => openDialog({ type: "person", tags: readTagsAction(accountId, {}) }),
    showWire: (id) => {
      setExchangeId(id);
      if (!isWireDocked) wireDrawer.open();
    },
    openPeople: peopleDrawer.open,
  };
  const wirePanel = <WirePanel exchangeId={exchangeId} onChoose={setExchangeId} />;

  return (
    <PhoneProvider controls={controls}>
      <VisuallyHidden component="h1">{t.title}</VisuallyHidden>
      <div className={classes.desk}>
        <div className={classes.people}>
          <FollowerList />
          {start.hasDraft && <DraftOffer />}
        </div>
        <div>
          <PhoneFrame label={t.phoneOf(me.nickname)} readPage={articleReader(accountId, start.articleHome)}>
            <PhoneScreens />
          </PhoneFrame>
          <NewMenuHint />
        </div>
        <div className={classes.wire}>{isWireDocked && wirePanel}</div>
      </div>
      {peopleDrawer.wasOpened && (
        <SideDrawer
          isOpen={peopleDrawer.isOpen}
          title={t.people.title}
          closeLabel={t.people.close}
          position="left"
          size={300}
          onClose={peopleDrawer.close}
        >
          <FollowerList onChoose={peopleDrawer.close} />
          {start.hasDraft && <DraftOffer />}
        </SideDrawer>
      )}
      {wireDrawer.wasOpened && (
        <SideDrawer
          isOpen={wireDrawer.isOpen && !isWireDocked}
          title={t.wire.title}
          closeLabel={t.wire.close}
          position="right"
          size={520}
          onClose={wireDrawer.close}
        >
          {wirePanel}
        </SideDrawer>
      )}
      {dialog && <PhoneDialogs dialog={dialog} isOpen={dialogDoor.isOpen} onClose={dialogDoor.close} />}
    </PhoneProvider>
  );
}

/** The way to the phone with the menu that nobody has yet. */
function DraftOffer() {
  const t = useMessages(phoneMessages).rehearsal;
  return (
    <div className={classes.offer}>
      <Text size="sm">{t.differs}</Text>
      <LinkButton href="?draft&menu" variant="light" size="xs" maw="100%">
        {t.tryDraft}
      </LinkButton>
    </div>
  );
}

/** Says below the phone why it still shows the menu from before. */
function NewMenuHint() {
  const t = useMessages(phoneMessages).left;
  const { snapshot, me, enterAgain } = usePhone();
  return (
    <div className={classes.hint} role="status">
      {snapshot.hasNewMenu && me.subscribed && (
        <>
          <Text size="sm" fw={500}>
            {t.newMenu}
          </Text>
          <Text size="xs" c="dimmed">
            {t.newMenuHint}
          </Text>
          <Button size="xs" variant="light" onClick={enterAgain}>
            {t.enterAgain}
          </Button>
        </>
      )}
    </div>
  );
}

/** The articles of the pretend platform open inside the phone; the desk fetches them, which no other browser may reach. */
function articleReader(accountId: string, home: string): PageReader {
  return (url) => (url.startsWith(home) ? fetchArticle(accountId, url.slice(home.length)) : null);
}

function sandboxService(accountId: string, openid: string): FeedService {
  return {
    sendAct: (act) => sendAct(accountId, openid, act),
    fetchUpdate: (query) => fetchUpdate(accountId, { openid, ...query }),
  };
}

/** A tap on a button of a menu that was replaced meanwhile names the button: the platform has another one there. */
function withKept(act: Act, { hasNewMenu, menu }: ChatSnapshot): Act {
  if (act.type !== "tap" || !hasNewMenu) return act;
  const kept = buttonAt(menu, act.path);
  return kept ? { ...act, kept } : act;
}

/** The person is in every list that the server sends, unless the sandbox was reset meanwhile. */
function strangerOf({ openid }: ReadyStart) {
  const looks = { nickname: openid.slice(0, 6), avatarSeed: "0", platform: "ios" as const };
  return { openid, ...looks, subscribed: false, unread: 0, tagIds: [] };
}

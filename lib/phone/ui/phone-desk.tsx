"use client";

import { VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useState, useSyncExternalStore } from "react";
import { findScannableCodesAction, readTagsAction } from "@/lib/phone/actions";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { ChatFeed, type ReadyStart } from "./chat-feed";
import { ChatScreen } from "./chat-screen";
import { FollowerList } from "./follower-list";
import { type PhoneControls, type PhoneDialog, PhoneProvider, usePhone } from "./phone-context";
import classes from "./phone-desk.module.css";
import { PhoneFrame } from "./phone-frame";
import { ProfileScreen } from "./profile-screen";

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
  const [feed] = useState(() => new ChatFeed(accountId, start));
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
    snapshot,
    me,
    isWireDocked,
    perform: async (act, sketch) => {
      setExchangeId(null);
      const result = await feed.perform(act, sketch);
      if (!result?.ok && !sketch) notifyFailure(result?.message ?? t.chat.unreached);
      return result;
    },
    retry: (pending) => void feed.retry(pending),
    discard: ({ id }) => feed.discard(id),
    showEarlier: () => void feed.showEarlier(),
    refresh: () => feed.refresh(),
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
        </div>
        <PhoneFrame label={t.phoneOf(me.nickname)}>
          <PhoneScreens />
        </PhoneFrame>
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

/** The account's profile until the person follows it, then the chat. */
function PhoneScreens() {
  const { me } = usePhone();
  const [isProfileOpen, setIsProfileOpen] = useState(false);
  if (!me.subscribed || isProfileOpen) return <ProfileScreen onLeave={() => setIsProfileOpen(false)} />;
  return <ChatScreen onOpenProfile={() => setIsProfileOpen(true)} />;
}

/** Something that opens and closes, and is not loaded before it first opens; closing it leaves time to move out. */
function useDoor() {
  const [state, setState] = useState<"never" | "open" | "closed">("never");
  return {
    isOpen: state === "open",
    wasOpened: state !== "never",
    open: () => setState("open"),
    close: () => setState("closed"),
  };
}

/** The person is in every list that the server sends, unless the sandbox was reset meanwhile. */
function strangerOf({ openid }: ReadyStart) {
  const looks = { nickname: openid.slice(0, 6), avatarSeed: "0", platform: "ios" as const };
  return { openid, ...looks, subscribed: false, unread: 0, tagIds: [] };
}

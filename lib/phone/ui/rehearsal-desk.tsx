"use client";

import { Button, List, Text, Title } from "@mantine/core";
import { IconRotateClockwise } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { findScannableCodesAction } from "@/lib/phone/actions";
import { phoneMessages } from "@/lib/phone/messages";
import type { RehearsalStart } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { notifyFailure } from "@/lib/ui/notify";
import { PhoneFrame } from "@/lib/ui/phone/phone-frame";
import { ChatFeed } from "./chat-feed";
import { type PhoneControls, type PhoneDialog, PhoneProvider } from "./phone-context";
import classes from "./phone-desk.module.css";
import { PhoneScreens } from "./phone-screens";
import { rehearsalService } from "./rehearsal-service";
import { useDoor } from "./use-door";

const PhoneDialogs = dynamic(() => import("./phone-dialogs").then((module) => module.PhoneDialogs), {
  ssr: false,
});

type RehearsalDeskProps = { accountId: string; start: RehearsalStart };

/** A pretend phone with the draft's menu: the desk answers as it would, and nothing comes of it. */
export function RehearsalDesk({ accountId, start }: RehearsalDeskProps) {
  const t = useMessages(phoneMessages).rehearsal;
  const [round, setRound] = useState(0);
  const again = (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRotateClockwise size={16} aria-hidden />}
      onClick={() => setRound(round + 1)}
    >
      {t.again}
    </Button>
  );
  return (
    <div className={classes.desk}>
      <div className={classes.people} data-stays>
        <About start={start} again={again} />
      </div>
      <RehearsalPhone key={round} accountId={accountId} start={start} />
    </div>
  );
}

function RehearsalPhone({ accountId, start: { frame } }: RehearsalDeskProps) {
  const { rehearsal: t, chat } = useMessages(phoneMessages);
  const [person] = frame.followers;
  const [feed] = useState(
    () =>
      new ChatFeed(rehearsalService(accountId, frame), {
        frame,
        openid: person?.openid ?? "",
        items: [],
        last: 0,
        hasEarlier: false,
      }),
  );
  const snapshot = useSyncExternalStore(feed.subscribe, feed.getSnapshot, feed.getSnapshot);
  const [dialog, setDialog] = useState<PhoneDialog | null>(null);
  const door = useDoor();
  const [me] = snapshot.frame.followers;
  if (!me) return null;
  const openDialog = (next: PhoneDialog) => {
    setDialog(next);
    door.open();
  };
  const controls: PhoneControls = {
    accountId,
    isRehearsal: true,
    snapshot,
    me,
    perform: async (act, sketch) => {
      const result = await feed.perform(act, sketch);
      if (!result?.ok && !sketch) notifyFailure(result?.message ?? chat.unreached);
      return result;
    },
    retry: (pending) => void feed.retry(pending),
    discard: ({ id }) => feed.discard(id),
    showEarlier: () => undefined,
    refresh: async () => undefined,
    enter: () => undefined,
    enterAgain: () => undefined,
    openDialog,
    openScan: (tapped) =>
      openDialog({
        type: "scan",
        codes: findScannableCodesAction(accountId, { search: "" }),
        ...(tapped && { tapped }),
      }),
    openPerson: () => undefined,
    showWire: () => undefined,
    isWireDocked: false,
    openPeople: () => undefined,
  };
  return (
    <PhoneProvider controls={controls}>
      <PhoneFrame label={t.phone}>
        <PhoneScreens />
      </PhoneFrame>
      {dialog && <PhoneDialogs dialog={dialog} isOpen={door.isOpen} onClose={door.close} />}
    </PhoneProvider>
  );
}

/** What this phone is and is not. */
function About({ start: { real, isPublished, frame }, again }: { start: RehearsalStart; again: ReactNode }) {
  const t = useMessages(phoneMessages).rehearsal;
  const [first] = real?.sandboxAccounts ?? [];
  return (
    <div className={classes.about}>
      <Title order={1} size="h3">
        {t.title}
      </Title>
      <Text size="sm">{real ? t.real : t.sandbox}</Text>
      <List size="sm" spacing={6}>
        <List.Item>{t.engine}</List.Item>
        <List.Item>{t.nothing}</List.Item>
        <List.Item>{menuWords()}</List.Item>
      </List>
      {again}
      {!real && (
        <LinkButton href="?" variant="light" size="xs">
          {t.toLive}
        </LinkButton>
      )}
      {real && (first || real.canCreate) && (
        <>
          <Text size="xs" c="dimmed">
            {t.sandboxHint}
          </Text>
          {first ? (
            <LinkButton href={`/accounts/${first.id}/phone`} variant="light" size="xs">
              {t.openAccount(first.name)}
            </LinkButton>
          ) : (
            <LinkButton href="/accounts/new" variant="light" size="xs">
              {t.createAccount}
            </LinkButton>
          )}
        </>
      )}
    </div>
  );

  function menuWords(): string {
    if (frame.menu.length === 0) return t.noMenu;
    return isPublished ? t.sameMenu : t.draftMenu;
  }
}

"use client";

import { Anchor } from "@mantine/core";
import { IconArrowsExchange, IconDots } from "@tabler/icons-react";
import Link from "next/link";
import { useRef } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ChatLog } from "./chat-log";
import classes from "./chat-screen.module.css";
import { Composer } from "./composer";
import { usePhone } from "./phone-context";
import { HeaderButton, ScreenHeader } from "./screen-header";

/** The chat with the account: what was said, and the bar to say more. */
export function ChatScreen({ onOpenProfile, onLeave }: { onOpenProfile: () => void; onLeave: () => void }) {
  const t = useMessages(phoneMessages);
  const { snapshot, showWire, isRehearsal } = usePhone();
  const log = useRef<HTMLDivElement>(null);
  return (
    <>
      <ScreenHeader
        title={snapshot.frame.account.name}
        back={{ label: t.left.leave, onBack: onLeave }}
        actions={
          <>
            {!isRehearsal && (
              <HeaderButton label={t.wire.open} onClick={() => showWire(null)} isNarrowOnly>
                <IconArrowsExchange size={20} aria-hidden />
              </HeaderButton>
            )}
            <HeaderButton label={t.profile.open} onClick={onOpenProfile}>
              <IconDots size={22} aria-hidden />
            </HeaderButton>
          </>
        }
      />
      <TroubleBar />
      <ChatLog ref={log} />
      {/* The log is laid out from its end, where 0 is. */}
      <Composer onSent={() => log.current?.scrollTo({ top: 0 })} />
    </>
  );
}

/** What keeps the chat from being up to date. */
function TroubleBar() {
  const t = useMessages(phoneMessages).chat;
  const { trouble } = usePhone().snapshot;
  if (!trouble) return null;
  return (
    <p className={classes.trouble} role="status">
      {trouble === "signedOut" ? (
        <Anchor component={Link} href="/login" inherit c="inherit" underline="always">
          {t.signedOut}
        </Anchor>
      ) : (
        t[trouble]
      )}
    </p>
  );
}

"use client";

import { followUpMessages } from "@/lib/follow-ups/messages";
import type { FollowUpView } from "@/lib/follow-ups/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { ChatNote } from "@/lib/ui/phone/phone-chat";
import { RelativeTime } from "@/lib/ui/relative-time";

/** What became of one message that follows an answer, below its bubble. */
export function FollowUpNote({ followUp }: { followUp: FollowUpView }) {
  const t = useMessages(followUpMessages).one;
  const locale = useLocale();
  const { state, attempts, failure, at } = followUp;
  const words = state === "waiting" && attempts > 0 ? t.waitingAgain(attempts) : t[state];
  return (
    <ChatNote>
      {failure && state !== "sent" ? t.because(words, failure[locale]) : words}
      {state !== "waiting" && (
        <>
          {" · "}
          <RelativeTime date={at} />
        </>
      )}
    </ChatNote>
  );
}

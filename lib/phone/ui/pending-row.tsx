"use client";

import { Loader, UnstyledButton } from "@mantine/core";
import { IconAlertCircleFilled } from "@tabler/icons-react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ChatPicture } from "@/lib/ui/phone/media-bubbles";
import { LinkCard, PlaceCard } from "./cards";
import type { PendingAct, Sketch } from "./chat-lines";
import classes from "./chat-log.module.css";
import { Row } from "./chat-row";
import { SketchedFile } from "./media-bubbles";
import { usePhone } from "./phone-context";
import { TextBubble } from "./text-bubble";

/** A line on its way, or one that did not arrive. */
export function PendingRow({ pending }: { pending: PendingAct }) {
  const { sketch, failure } = pending;
  if (!sketch) return null;
  if (sketch.type === "event") {
    return (
      <>
        <div className={classes.noticeRow}>
          <p className={classes.notice}>{sketch.text}</p>
          <Mark isFailed={failure !== null} />
        </div>
        {failure !== null && <Failure pending={pending} />}
      </>
    );
  }
  return (
    <>
      <Row side="follower">
        <span style={{ alignSelf: "center", marginRight: "0.4rem" }}>
          <Mark isFailed={failure !== null} />
        </span>
        <SketchedBubble sketch={sketch} />
      </Row>
      {failure !== null && <Failure pending={pending} />}
    </>
  );
}

function SketchedBubble({ sketch }: { sketch: Exclude<Sketch, { type: "event" }> }) {
  const t = useMessages(phoneMessages).chat;
  switch (sketch.type) {
    case "text":
      return <TextBubble side="follower" text={sketch.text} />;
    case "image":
      return <ChatPicture src={sketch.src} />;
    case "voice":
      return <SketchedFile label={t.voiceUnknown} />;
    case "video":
      return <SketchedFile label={t.video} />;
    case "location":
      return <PlaceCard place={sketch} />;
    case "link":
      return <LinkCard link={sketch} />;
    default:
      return sketch satisfies never;
  }
}

function Mark({ isFailed }: { isFailed: boolean }) {
  const t = useMessages(phoneMessages).chat;
  if (!isFailed) return <Loader size={14} color="gray" role="img" aria-label={t.sending} />;
  return <IconAlertCircleFilled size={20} color="#e03c31" role="img" aria-label={t.failed} />;
}

function Failure({ pending }: { pending: PendingAct }) {
  const t = useMessages(phoneMessages).chat;
  const { retry, discard } = usePhone();
  return (
    <div className={classes.failedRow} role="alert">
      <span>{pending.failure || t.unreached}</span>
      <UnstyledButton className={classes.failedAction} onClick={() => retry(pending)}>
        {t.resend}
      </UnstyledButton>
      <UnstyledButton className={classes.failedAction} onClick={() => discard(pending)}>
        {t.remove}
      </UnstyledButton>
    </div>
  );
}

"use client";

import { UnstyledButton } from "@mantine/core";
import { IconMusic, IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { phoneMessages } from "@/lib/phone/messages";
import type { ChatItemOf } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { webAddress } from "@/lib/ui/phone/chat-text";
import { ChatBubble } from "@/lib/ui/phone/phone-chat";
import classes from "./bubble.module.css";
import cards from "./cards.module.css";
import { usePhone } from "./phone-context";
import { mediaUrl } from "./phone-service";
import { useAudio } from "./use-audio";

/** A picture; it opens in full in a new tab. */
export function PictureBubble({ mediaId }: { mediaId: string }) {
  const t = useMessages(phoneMessages).chat;
  const src = mediaUrl(usePhone().accountId, mediaId);
  return (
    <a href={src} target="_blank" rel="noopener noreferrer">
      {/* Next's own picture component would ask its optimizer, which has no session. */}
      <img src={src} alt={t.picture} className={classes.picture} loading="lazy" />
    </a>
  );
}

/** A voice message: the longer, the wider. */
export function VoiceBubble({ mediaId }: { mediaId: string }) {
  const t = useMessages(phoneMessages).chat;
  const src = mediaUrl(usePhone().accountId, mediaId);
  const { seconds, isPlaying, isBroken, audio, toggle } = useAudio();
  const length = seconds === null ? null : Math.max(1, Math.round(seconds));
  const label = length === null ? t.voiceUnknown : t.voice(length);
  return (
    <ChatBubble style={{ width: `${Math.min(5 + (length ?? 1) * 0.35, 13)}rem` }}>
      <UnstyledButton
        className={classes.voice}
        data-playing={isPlaying || undefined}
        aria-pressed={isPlaying}
        aria-label={isBroken ? `${label}: ${t.voiceBroken}` : label}
        title={isBroken ? t.voiceBroken : undefined}
        onClick={toggle}
      >
        <VoiceWaves />
        {length !== null && <span>{length}″</span>}
      </UnstyledButton>
      {/* A voice message has no captions; what WeChat understands of it goes to the account. */}
      <audio ref={audio} src={src} preload="metadata">
        <track kind="captions" />
      </audio>
    </ChatBubble>
  );
}

export function VideoBubble({
  mediaId,
  title,
  description,
}: {
  mediaId: string;
  title: string;
  description: string;
}) {
  const t = useMessages(phoneMessages).chat;
  const src = mediaUrl(usePhone().accountId, mediaId);
  return (
    <div className={classes.videoBox}>
      <video src={src} controls preload="metadata" playsInline aria-label={title || t.video}>
        <track kind="captions" />
      </video>
      {(title || description) && (
        <div className={classes.videoWords}>
          {title && <p>{title}</p>}
          {description && <p>{description}</p>}
        </div>
      )}
    </div>
  );
}

/** A song: its cover, title and description, and a button that plays it. */
export function MusicCard({ item }: { item: ChatItemOf<"music"> }) {
  const t = useMessages(phoneMessages).chat;
  const { accountId, isRehearsal } = usePhone();
  const src = webAddress(item.hqMusicUrl) ?? webAddress(item.musicUrl);
  const { isPlaying, isBroken, audio, toggle } = useAudio();
  return (
    <div className={cards.music}>
      <div className={cards.musicCover}>
        {item.thumbMediaId && !isRehearsal ? (
          <img src={mediaUrl(accountId, item.thumbMediaId)} alt="" loading="lazy" />
        ) : (
          <IconMusic size={24} aria-hidden />
        )}
      </div>
      <div className={cards.musicWords}>
        <p className={cards.musicTitle}>{item.title || t.music}</p>
        <p className={cards.musicNote}>{isBroken ? t.voiceBroken : item.description}</p>
      </div>
      {src && (
        <>
          <UnstyledButton
            className={cards.play}
            aria-label={`${isPlaying ? t.pause : t.play} ${item.title}`}
            onClick={toggle}
          >
            {isPlaying ? (
              <IconPlayerPauseFilled size={20} aria-hidden />
            ) : (
              <IconPlayerPlayFilled size={20} aria-hidden />
            )}
          </UnstyledButton>
          <audio ref={audio} src={src} preload="none">
            <track kind="captions" />
          </audio>
        </>
      )}
    </div>
  );
}

/** A picture on its way. */
export function SketchedPicture({ src }: { src: string }) {
  const t = useMessages(phoneMessages).chat;
  return <img src={src} alt={t.picture} className={classes.picture} />;
}

/** A voice message or a video on its way. */
export function SketchedFile({ label }: { label: string }) {
  return (
    <ChatBubble>
      <span className={classes.sketchedFile}>{label}</span>
    </ChatBubble>
  );
}

function VoiceWaves() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      className={classes.waves}
      aria-hidden="true"
    >
      <path d="M3.5 6.6a2.2 2.2 0 0 1 0 2.8" />
      <path d="M6.6 4.2a5.6 5.6 0 0 1 0 7.6" />
      <path d="M9.8 2a9 9 0 0 1 0 12" />
    </svg>
  );
}

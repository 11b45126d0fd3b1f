"use client";

import { UnstyledButton } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./media-bubbles.module.css";
import { phoneFrameMessages } from "./messages";
import { ChatBubble } from "./phone-chat";
import { useAudio } from "./use-audio";

/** A picture as it stands in a chat. */
export function ChatPicture({ src }: { src: string }) {
  const t = useMessages(phoneFrameMessages).media;
  // Next's own picture component would ask its optimizer, which has no session.
  return <img src={src} alt={t.picture} className={classes.picture} loading="lazy" />;
}

/** A voice message: the longer, the wider. */
export function ChatVoice({ src }: { src: string }) {
  const t = useMessages(phoneFrameMessages).media;
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

type ChatVideoProps = { src: string; title: string; description: string };

/** A video with the words beside it. */
export function ChatVideo({ src, title, description }: ChatVideoProps) {
  const t = useMessages(phoneFrameMessages).media;
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

"use client";

import { UnstyledButton } from "@mantine/core";
import { IconMusic, IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { phoneMessages } from "@/lib/phone/messages";
import type { ChatItemOf } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { webAddress } from "@/lib/ui/phone/chat-text";
import { ChatPicture, ChatVideo, ChatVoice } from "@/lib/ui/phone/media-bubbles";
import { ChatBubble } from "@/lib/ui/phone/phone-chat";
import { useAudio } from "@/lib/ui/phone/use-audio";
import classes from "./bubble.module.css";
import cards from "./cards.module.css";
import { usePhone } from "./phone-context";
import { mediaUrl } from "./phone-service";

/** A picture; it opens in full in a new tab. */
export function PictureBubble({ item }: { item: ChatItemOf<"image"> }) {
  const t = useMessages(phoneMessages).chat;
  const src = useFileUrl(item);
  if (src === null) return <SketchedFile label={`[${t.picture}]`} />;
  return (
    <a href={src} target="_blank" rel="noopener noreferrer">
      <ChatPicture src={src} />
    </a>
  );
}

export function VoiceBubble({ item }: { item: ChatItemOf<"voice"> }) {
  const t = useMessages(phoneMessages).chat;
  const src = useFileUrl(item);
  return src === null ? <SketchedFile label={`[${t.voiceUnknown}]`} /> : <ChatVoice src={src} />;
}

export function VideoBubble({ item }: { item: ChatItemOf<"video"> }) {
  const t = useMessages(phoneMessages).chat;
  const src = useFileUrl(item);
  const { title, description } = item;
  if (src === null) return <SketchedFile label={`[${title || t.video}]`} />;
  return <ChatVideo src={src} title={title} description={description} />;
}

/** Where a file of the chat is found; null in a rehearsal, of what WeChat alone has. */
function useFileUrl({ mediaId, fileUrl }: ChatItemOf<"image" | "voice" | "video">): string | null {
  const { accountId, isRehearsal } = usePhone();
  return isRehearsal ? (fileUrl ?? null) : mediaUrl(accountId, mediaId);
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

/** A voice message or a video on its way. */
export function SketchedFile({ label }: { label: string }) {
  return (
    <ChatBubble>
      <span className={classes.sketchedFile}>{label}</span>
    </ChatBubble>
  );
}

"use client";

import { useLocale } from "@/lib/platform/i18n/locale-context";
import type { FileReply } from "@/lib/replies/file-replies";
import { NO_CARDS } from "@/lib/replies/ui/embedded/shown-cards";
import { ChatPicture, ChatVideo, ChatVoice } from "@/lib/ui/phone/media-bubbles";
import { ChatBubble } from "@/lib/ui/phone/phone-chat";
import { useReplyFile } from "./reply-file-feed";
import { describeReply } from "./words";

/** A picture, a voice message or a video of the library, as it stands in the talk. */
export function PreviewFile({ accountId, reply }: { accountId: string; reply: FileReply }) {
  const locale = useLocale();
  const file = useReplyFile(accountId, reply.fileId);
  // What WeChat alone keeps is nothing that this desk can show.
  if (file === null || typeof file === "string")
    return <ChatBubble>[{describeReply(reply, locale, NO_CARDS)}]</ChatBubble>;
  switch (reply.type) {
    case "image":
      return <ChatPicture src={file.url} />;
    case "voice":
      return <ChatVoice src={file.url} />;
    case "video":
      return <ChatVideo src={file.url} title={reply.title ?? ""} description={reply.description ?? ""} />;
    default:
      return reply satisfies never;
  }
}

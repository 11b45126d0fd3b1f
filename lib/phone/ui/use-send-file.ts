"use client";

import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { usePhone } from "./phone-context";
import { shrinkPicture, toBase64 } from "./picture-file";

/** The largest file that the platform takes of a follower, in bytes, less what base64 adds on the way. */
const MAX_BYTES = 8.5 * 1024 * 1024;

/** Sends a picture, a voice message or a video, told apart by its name and type. */
export function useSendFile(): (file: File) => Promise<void> {
  const t = useMessages(phoneMessages).compose;
  const { perform } = usePhone();
  return async (file) => {
    const kind = kindOf(file);
    try {
      if (!kind) throw new TypeError(`${file.type} is not a kind of file that a follower sends`);
      const sent = kind === "image" ? await shrinkPicture(file) : file;
      if (sent.size > MAX_BYTES) return notifyFailure(t.tooLarge);
      const dataBase64 = await toBase64(sent);
      const sketch =
        kind === "image" ? { type: kind, src: `data:${sent.type};base64,${dataBase64}` } : { type: kind };
      // The answer comes into the chat by itself; whoever sent the file goes on.
      void perform({ type: kind, dataBase64, filename: sent.name.slice(0, 200) }, sketch);
    } catch {
      // The browser cannot read it: damaged, or not what its name says.
      notifyFailure(t.unreadable);
    }
  };
}

function kindOf({ type, name }: File): "image" | "voice" | "video" | null {
  if (type.startsWith("image/")) return "image";
  if (/\.(?:mp3|amr)$/i.test(name) || type === "audio/mpeg") return "voice";
  return /\.mp4$/i.test(name) || type === "video/mp4" ? "video" : null;
}

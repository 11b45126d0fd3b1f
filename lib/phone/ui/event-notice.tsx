"use client";

import { phoneMessages } from "@/lib/phone/messages";
import type { ChatItemOf } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { webAddress } from "@/lib/ui/phone/chat-text";
import { PhoneLink } from "@/lib/ui/phone/phone-link";

/** WeChat opens a page after these; after a scan, when the code holds an address. */
const OPENING = new Set(["view", "openArticle", "scancodePush"]);

/** What the person did without saying anything; real WeChat shows nothing of it, here it leads to its wire. */
export function EventNotice({ item }: { item: ChatItemOf<"event"> }) {
  const words = useEventWords();
  const address = webAddress(item.url);
  const isOpened = OPENING.has(item.event);
  if (!isOpened || !address) return words(item);
  return (
    <PhoneLink url={address} title={item.name || address}>
      {words(item)}
    </PhoneLink>
  );
}

/** Says what an event was. */
export function useEventWords(): (item: ChatItemOf<"event">) => string {
  const t = useMessages(phoneMessages).events;
  return ({ event, name, key }) => {
    switch (event) {
      case "subscribe":
        return key ? t.subscribeByCode(key) : t.subscribe;
      case "unsubscribe":
        return t.unsubscribe;
      case "scan":
        return t.scan(key);
      case "click":
        return t.click(name);
      case "view":
      case "openArticle":
        return t.view(name);
      case "viewMiniprogram":
        return t.miniProgram(name);
      case "scancodePush":
      case "scancodeWaitmsg":
        return t.scanned(name);
      case "picSysphoto":
      case "picPhotoOrAlbum":
      case "picWeixin":
        return t.pictures(name);
      case "locationSelect":
        return t.place(name);
      case "silent":
        return t.silent;
      default:
        return t.other(event);
    }
  };
}

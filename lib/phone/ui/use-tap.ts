"use client";

import { phoneMessages } from "@/lib/phone/messages";
import type { TapPath } from "@/lib/phone/schema";
import type { ActOutcome, MenuLeaf } from "@/lib/phone/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { webAddress } from "@/lib/ui/phone/chat-text";
import type { OpenedPage } from "@/lib/ui/phone/opened-page";
import { useOpenPage } from "@/lib/ui/phone/phone-pages";
import { usePhone } from "./phone-context";

/** Taps a button of the menu. */
export type Tap = (path: TapPath, button: MenuLeaf) => void;

/**
 * What a tap on a menu button does: some kinds ask for something first.
 *
 * @param onTapped called when the tap itself is on its way
 */
export function useTap(onTapped: () => void): Tap {
  const t = useMessages(phoneMessages).events;
  const { perform, openDialog, openScan } = usePhone();
  const openPage = useOpenPage();
  return (path, button) => {
    const tapped = { path, button };
    const tap = (text: string) => {
      const result = perform({ type: "tap", path }, { type: "event", text });
      onTapped();
      return result;
    };
    switch (button.type) {
      case "scancode_push":
      case "scancode_waitmsg":
        return openScan(tapped);
      case "pic_sysphoto":
      case "pic_photo_or_album":
      case "pic_weixin":
        return openDialog({ type: "pictures", tapped });
      case "location_select":
        return openDialog({ type: "place", tapped });
      case "miniprogram":
        openPage(miniProgramOf(button));
        return void tap(t.miniProgram(button.name));
      case "view":
        return void tap(t.view(button.name));
      case "view_limited":
      case "article_view_limited":
      // Made in the console; its film lies on a page of its own.
      case "video":
        return void tap(t.view(button.name)).then((result) => {
          const url = articleAddress(result);
          if (url) openPage({ type: "page", title: button.name, url });
        });
      default:
        return void tap(t.click(button.name));
    }
  };
}

/** Only the platform knows where an article is. */
function articleAddress(result: ActionResult<ActOutcome> | null): string | null {
  const opened = result?.ok ? result.data.items.find(({ type }) => type === "event") : undefined;
  return opened?.type === "event" ? webAddress(opened.url) : null;
}

/** The page that a button opens, which makes it a link; null for every other kind. */
export function viewAddress({ type, url }: MenuLeaf): string | null {
  return type === "view" ? webAddress(url ?? "") : null;
}

function miniProgramOf({ name, appid = "", pagepath = "" }: MenuLeaf): OpenedPage {
  return { type: "miniProgram", title: name, appId: appid, path: pagepath };
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";
import { useConfirm } from "./use-confirm";

type LeavingWords = Record<"title" | "body" | "confirm" | "stay", string>;

/**
 * While something is unsaved, or under way: asks before a link leaves the page, and lets the browser ask before the tab
 * closes or reloads.
 *
 * @param words of the question, where it is not about changes
 */
export function useUnsavedChangesGuard(isUnsaved: boolean, words?: LeavingWords): void {
  const { leave } = useMessages(uiMessages);
  const t = words ?? leave;
  const router = useRouter();
  const confirm = useConfirm();

  const ask = useEffectEvent(async (href: string) => {
    const question = { title: t.title, body: t.body, confirm: t.confirm, cancel: t.stay, isDangerous: true };
    if (await confirm(question)) router.push(href);
  });

  useEffect(() => {
    if (!isUnsaved) return;
    const stayInTab = (event: BeforeUnloadEvent) => event.preventDefault();
    const stayOnPage = (event: MouseEvent) => {
      const href = leavingHref(event);
      if (!href) return;
      // Before Next's own link handler sees the click.
      event.preventDefault();
      event.stopPropagation();
      void ask(href);
    };
    window.addEventListener("beforeunload", stayInTab);
    window.addEventListener("click", stayOnPage, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", stayInTab);
      window.removeEventListener("click", stayOnPage, { capture: true });
    };
  }, [isUnsaved]);
}

/** Where a click leads to if it replaces this page by another page of ours; null for every other click. */
function leavingHref(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hasAttribute("download"))
    return null;
  const url = new URL(link.href);
  if (url.origin !== window.location.origin || url.pathname === window.location.pathname) return null;
  return url.pathname + url.search + url.hash;
}

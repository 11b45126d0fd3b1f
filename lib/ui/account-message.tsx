"use client";

import { usePathname } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MessagePage } from "./message-page";
import { uiMessages } from "./messages";

/** Why there is nothing for the reader at this address of an account, within the account's frame. */
export function AccountMessage({ reason }: { reason: "missing" | "forbidden" }) {
  const t = useMessages(uiMessages);
  const { title, body } = t[reason === "missing" ? "notFound" : "forbidden"];
  return <MessagePage isWithin title={title} body={body} action={useWayBack()} />;
}

/** To the part of the account that the address belongs to; to the account itself where it is that part. */
function useWayBack(): { label: string; href: string } {
  const t = useMessages(uiMessages);
  const [, accounts, accountId, part, ...deeper] = usePathname().split("/");
  const account = `/${accounts}/${accountId}`;
  const name = Object.entries(t.sections).find(([section]) => section === part)?.[1];
  if (!name || deeper.length === 0) return { label: t.forbidden.action, href: account };
  return { label: t.backTo(name), href: `${account}/${part}` };
}

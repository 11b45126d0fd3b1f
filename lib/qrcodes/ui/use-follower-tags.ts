"use client";

import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { createFollowerTagAction, readFollowerTagsAction } from "@/lib/qrcodes/actions";
import type { CodeTag } from "@/lib/qrcodes/schema";
import type { FollowerTags } from "@/lib/qrcodes/types";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone } from "@/lib/ui/notify";
import { qrFormMessages } from "./form-messages";

/** The account's tags at WeChat, asked for once, and the way to a new one. */
export function useFollowerTags(accountId: string) {
  const t = useMessages(qrFormMessages);
  const { offline } = useMessages(uiMessages);
  const [offered, setOffered] = useState<CodeTag[] | null>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [search, setSearch] = useState("");

  const ask = async () => {
    if (offered !== null || isWaiting) return;
    setIsWaiting(true);
    const result = await readFollowerTagsAction(accountId, {}).catch(() => null);
    setIsWaiting(false);
    const answer: FollowerTags = result?.ok
      ? result.data
      : { type: "failed", message: result?.message ?? offline };
    setOffered(answer.type === "tags" ? answer.tags : null);
    setFailure(answer.type === "tags" ? null : answer.message);
  };
  /** The tag, or null when WeChat does not want it. */
  const make = async (name: string): Promise<CodeTag | null> => {
    setIsWaiting(true);
    const result = await createFollowerTagAction(accountId, { name }).catch(() => null);
    setIsWaiting(false);
    if (!result?.ok) {
      setFailure(result?.fieldErrors?.name ?? result?.message ?? offline);
      return null;
    }
    setFailure(null);
    setSearch("");
    setOffered((before) => [...(before ?? []), result.data]);
    notifyDone(t.tagMade);
    return result.data;
  };
  return { offered: offered ?? [], isWaiting, failure, search, setSearch, ask, make };
}

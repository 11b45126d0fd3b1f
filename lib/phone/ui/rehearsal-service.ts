"use client";

import type { Act } from "@/lib/phone/schema";
import type { ChatFrame, ChatItem, RehearsedLine } from "@/lib/phone/types";
import type { FeedService } from "./chat-feed";
import { buttonAt } from "./kept-menu";
import { sendRehearsedAct } from "./phone-service";

/** A platform that remembers one chat for as long as the page is open, and asks the desk what it would answer. */
export function rehearsalService(accountId: string, start: ChatFrame): FeedService {
  let frame = start;
  let seq = 0;
  const toItem = (line: RehearsedLine): ChatItem => {
    seq += 1;
    return { ...line, seq, at: Date.now() };
  };
  return {
    fetchUpdate: null,
    sendAct: async (act) => {
      const isFollowing = frame.followers.some(({ subscribed }) => subscribed);
      const result = await sendRehearsedAct(accountId, { act: named(act, frame), isFollowing });
      if (!result?.ok) return result;
      const subscribed = act.type !== "unfollow" && (isFollowing || FOLLOWING.has(act.type));
      frame = { ...frame, followers: frame.followers.map((person) => ({ ...person, subscribed })) };
      return { ok: true, data: { items: result.data.lines.map(toItem), frame } };
    },
  };
}

const FOLLOWING = new Set<Act["type"]>(["follow", "scan"]);

/** One byte in place of a file that nobody would look at. */
const NO_FILE = "AA==";

/** With the button that is tapped; without the pictures and sounds, which go nowhere. */
function named(act: Act, { menu }: ChatFrame): Act {
  if ("dataBase64" in act) return { ...act, dataBase64: NO_FILE };
  if (act.type !== "tap") return act;
  const { payload, ...tap } = act;
  const { pictures: _, ...rest } = payload ?? {};
  return { ...tap, kept: buttonAt(menu, act.path), payload: rest };
}

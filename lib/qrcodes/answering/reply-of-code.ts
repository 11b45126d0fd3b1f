import { stateOf } from "@/lib/qrcodes/state";
import type { QrCodeState } from "@/lib/qrcodes/types";
import type { Said } from "@/lib/replies/types";
import type { AnsweringCode } from "./code-book";

/**
 * What a code itself says to somebody who scans it; null leaves it to the rules. A code that is not active says what is
 * set for that time, to followers and new ones alike.
 *
 * @param now milliseconds
 */
export function replyOfCode(
  code: AnsweringCode,
  { isFollow, now }: { isFollow: boolean; now: number },
): { said: Said; state: QrCodeState } | null {
  const state = stateOf(code, now);
  const said = state === "active" ? activeReply(code, isFollow) : code.pausedReply;
  return said && { said, state };
}

function activeReply({ reply, followReply }: AnsweringCode, isFollow: boolean): Said | null {
  return isFollow ? followReply : reply;
}

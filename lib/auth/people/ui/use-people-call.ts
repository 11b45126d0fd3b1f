"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Question } from "@/lib/ui/confirm-dialog";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { whileSignedIn } from "@/lib/ui/signed-out";
import { useConfirm } from "@/lib/ui/use-confirm";

type Call<Value> = {
  /** Asked first, where the change should not happen by accident. */
  question?: Question;
  action: () => Promise<ActionResult<Value>>;
  done?: string;
};

/**
 * A change at the press of a button: asks, calls, says what came of it and shows the page as it is now, whatever the
 * answer was. Pressed again meanwhile it does nothing.
 *
 * @returns the value; null when it was not done
 */
export function usePeopleCall(): <Value>(call: Call<Value>) => Promise<Value | null> {
  const { offline } = useMessages(uiMessages);
  const confirm = useConfirm();
  const router = useRouter();
  const isUnderWay = useRef(false);
  return async ({ question, action, done }) => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    try {
      if (question && !(await confirm(question))) return null;
      const result = await whileSignedIn(action).catch(
        (): ActionFailure => ({ ok: false, code: "failed", message: offline }),
      );
      if (!result.ok) notifyFailure(result.message);
      else if (done !== undefined) notifyDone(done);
      router.refresh();
      return result.ok ? result.data : null;
    } finally {
      isUnderWay.current = false;
    }
  };
}

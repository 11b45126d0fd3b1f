"use client";

import { useState } from "react";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";
import { whileSignedIn } from "./signed-out";

/** A change that is asked of the server: whether it is under way, and the last "no"; no connection is one as well. */
export function useActionCall() {
  const { offline } = useMessages(uiMessages);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [isPending, setIsPending] = useState(false);
  const call = async <Value>(action: () => Promise<ActionResult<Value>>): Promise<ActionResult<Value>> => {
    setIsPending(true);
    const result = await whileSignedIn(action).catch(
      (): ActionFailure => ({ ok: false, code: "failed", message: offline }),
    );
    setIsPending(false);
    if (!result.ok) setFailure(result);
    return result;
  };
  return { call, isPending, failure };
}

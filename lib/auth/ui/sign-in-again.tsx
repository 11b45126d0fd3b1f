"use client";

import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { amISignedInAction } from "@/lib/auth/actions";
import { askSignIn, type EndOfSession, offerSignIn } from "@/lib/ui/signed-out";

const SignInDialog = lazy(async () => ({ default: (await import("./sign-in-dialog")).SignInDialog }));
const ShutOutDialog = lazy(async () => ({ default: (await import("./shut-out-dialog")).ShutOutDialog }));

type Asked = { end: EndOfSession | null; answer: (isDone: boolean) => void };

/**
 * Where a session ends while somebody works: says so as soon as they come back or anything is refused, and lets them
 * in again without leaving the page.
 */
export function SignInAgain({ email }: { email: string }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (isDone: boolean) => {
    asked?.answer(isDone);
    setAsked(null);
  };
  const look = useEffectEvent(async () => {
    if (document.visibilityState !== "visible") return;
    const result = await amISignedInAction({}).catch(() => null);
    // Signed in again in another tab.
    if (result?.ok) return asked && close(true);
    if (result?.code === "signed-out" && !asked) await askSignIn(result);
  });
  useEffect(() => {
    const onLook = () => void look();
    const takeBack = offerSignIn((end) => new Promise((answer) => setAsked({ end, answer })), onLook);
    document.addEventListener("visibilitychange", onLook);
    return () => {
      takeBack();
      document.removeEventListener("visibilitychange", onLook);
    };
  }, []);
  if (!asked) return null;
  return (
    <Suspense>
      {asked.end?.isShutOut ? (
        <ShutOutDialog why={asked.end.message} onClose={() => close(false)} />
      ) : (
        <SignInDialog email={email} why={asked.end?.message ?? null} onAnswer={close} />
      )}
    </Suspense>
  );
}

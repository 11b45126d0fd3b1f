"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 2000;

/** Loads the page's data again every two seconds as long as something on it is under way and somebody looks at it. */
export function usePageKeptUpToDate(isUnderWay: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isUnderWay) return;
    let isOver = false;
    const refresh = async () => {
      if (document.visibilityState !== "visible") return;
      // A refresh that reaches nobody leaves the page for the browser's own error page, where nothing is tried again.
      if ((await isServerThere()) && !isOver) router.refresh();
    };
    const timer = setInterval(refresh, EVERY);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [router, isUnderWay]);
}

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch("/api/health", { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

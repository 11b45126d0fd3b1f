"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY = 2000;

/** Loads the page's data again every two seconds as long as something on it is under way and somebody looks at it. */
export function usePageKeptUpToDate(isUnderWay: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY);
    return () => clearInterval(timer);
  }, [router, isUnderWay]);
}

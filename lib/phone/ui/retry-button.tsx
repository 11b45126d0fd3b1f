"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";

/** Loads the page at hand anew. */
export function RetryButton({ label }: { label: string }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  return (
    <Button loading={isPending} onClick={() => startTransition(() => router.refresh())}>
      {label}
    </Button>
  );
}

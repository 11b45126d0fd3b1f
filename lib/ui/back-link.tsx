"use client";

import { Anchor } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";

/** One level up, in words: "Back to auto-replies". */
export function BackLink({ href, label }: { href: string; label: string }) {
  const t = useMessages(uiMessages);
  return (
    <Anchor
      component={Link}
      href={href}
      size="sm"
      w="fit-content"
      style={{ display: "inline-flex", alignItems: "center" }}
    >
      <IconChevronLeft size={16} aria-hidden />
      {t.backTo(label)}
    </Anchor>
  );
}

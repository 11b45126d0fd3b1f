"use client";

import { Badge } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { QrCodeState } from "@/lib/qrcodes/types";
import { qrListMessages } from "./list-messages";

const COLORS = {
  active: "brand",
  paused: "orange",
  ended: "gray",
  expired: "gray",
  archived: "gray",
} as const satisfies Record<QrCodeState, string>;

/** What has become of a code, in a word. */
export function StateBadge({ state }: { state: QrCodeState }) {
  const t = useMessages(qrListMessages).states;
  return (
    <Badge variant="light" color={COLORS[state]} size="md" tt="none" fw={500}>
      {t[state]}
    </Badge>
  );
}

"use client";

import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { menuMessages } from "../messages";
import type { LiveMenu, MenuButtonView } from "../types";
import { LiveMenuPhone, MenuPhone } from "./menu-phone";

export type PreviewSide = "live" | "typed";

type MenuPreviewProps = {
  side: PreviewSide;
  onChoose: (side: PreviewSide) => void;
  live: LiveMenu;
  typed: readonly MenuButtonView[];
  /** The text has mistakes by now: `typed` is what it said before. */
  isStale: boolean;
  blamed: ReadonlySet<string>;
};

/** The phone, with the menu that followers have or the one that is being written. */
export function MenuPreview({ side, onChoose, live, typed, isStale, blamed }: MenuPreviewProps) {
  const t = useMessages(menuMessages).phone;
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-label={t.choose}
        value={side}
        onChange={onChoose}
        data={[
          { value: "live", label: t.live },
          { value: "typed", label: t.typed },
        ]}
      />
      {side === "live" ? (
        <LiveMenuPhone live={live} />
      ) : (
        <MenuPhone label={t.typed} buttons={typed} absence={t.noneTyped} blamed={blamed} />
      )}
      {side === "typed" && isStale && (
        <Text size="sm" c="dimmed" ta="center">
          {t.stale}
        </Text>
      )}
    </Stack>
  );
}

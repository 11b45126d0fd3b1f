"use client";

import { Stack, Text } from "@mantine/core";
import { changeMessages } from "@/lib/menu/changes/messages";
import { diffMenus } from "@/lib/menu/diff";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ChangeList } from "./change-list";
import { MenuPair, type MenuPairProps } from "./menu-pair";

type MenuDifferenceProps = MenuPairProps & {
  /** Said where nothing differs, or nothing can. */
  same: string;
};

/** Two menus side by side, coloured where they differ, and the differences in words. */
export function MenuDifference({ same, ...pair }: MenuDifferenceProps) {
  const t = useMessages(changeMessages);
  const changes = pair.before ? diffMenus(pair.before, pair.after) : [];
  return (
    <Stack gap="md">
      <MenuPair {...pair} changes={changes} />
      {changes.length > 0 ? (
        <ChangeList changes={changes} label={t.label} />
      ) : (
        <Text size="sm" c="dimmed">
          {same}
        </Text>
      )}
    </Stack>
  );
}

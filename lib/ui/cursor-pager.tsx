"use client";

import { Button, Group } from "@mantine/core";
import { IconChevronRight, IconChevronsLeft } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";

/** The search parameter that holds the place in a list: the list begins after it. */
export const CURSOR_PARAMETER = "after";

type CursorPagerProps = {
  next: string | null;
  /** Of its own for a second list on the same page. */
  parameter?: string;
};

/** Leads through a list that pages by cursor. The address names the page, so Back and a copied link work. */
export function CursorPager({ next, parameter = CURSOR_PARAMETER }: CursorPagerProps) {
  const t = useMessages(uiMessages);
  const pathname = usePathname();
  const parameters = useSearchParams();
  const isFirst = !parameters.has(parameter);
  if (isFirst && !next) return null;
  const address = (cursor: string | null) => {
    const nextParameters = new URLSearchParams(parameters);
    nextParameters.delete(parameter);
    if (cursor) nextParameters.set(parameter, cursor);
    return nextParameters.size > 0 ? `${pathname}?${nextParameters}` : pathname;
  };
  return (
    <Group justify="flex-end" mt="md">
      {!isFirst && (
        <Button
          component={Link}
          href={address(null)}
          variant="default"
          leftSection={<IconChevronsLeft size={16} />}
        >
          {t.firstPage}
        </Button>
      )}
      {next && (
        <Button
          component={Link}
          href={address(next)}
          variant="default"
          rightSection={<IconChevronRight size={16} />}
        >
          {t.nextPage}
        </Button>
      )}
    </Group>
  );
}

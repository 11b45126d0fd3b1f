"use client";

import { Group, NativeSelect, Stack } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { MenuDifference } from "@/lib/menu/changes/ui/menu-difference";
import { historyMessages } from "@/lib/menu/history/messages";
import type { Version } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import classes from "./compare-page.module.css";

type ComparePageProps = {
  accountId: string;
  before: Version;
  after: Version;
  /** What can be chosen, the newest first. */
  numbers: readonly number[];
};

/** Two versions side by side, and in words what differs. */
export function ComparePage({ accountId, before, after, numbers }: ComparePageProps) {
  const t = useMessages(historyMessages);
  return (
    <>
      <PageHeader
        title={t.comparison.title}
        description={t.comparison.swapped(before.number, after.number)}
        back={{ href: `/accounts/${accountId}/menu/history`, label: t.title }}
      />
      <Stack gap="lg">
        <PairChoice before={before.number} after={after.number} numbers={numbers} />
        <MenuDifference
          before={before.document}
          after={after.document}
          beforeLabel={t.version(before.number)}
          afterLabel={t.version(after.number)}
          same={t.comparison.same}
        />
      </Stack>
    </>
  );
}

type PairChoiceProps = { before: number; after: number; numbers: readonly number[] };

/** The pair is in the address, so that Back and a copied link work. */
function PairChoice({ numbers, ...current }: PairChoiceProps) {
  const t = useMessages(historyMessages);
  const router = useRouter();
  const [pair, setPair] = useOptimistic(current);
  const [isPending, startTransition] = useTransition();
  const choose = (chosen: { before: number; after: number }) =>
    startTransition(() => {
      setPair(chosen);
      router.replace(`?before=${chosen.before}&after=${chosen.after}`, { scroll: false });
    });
  const options = numbers.map((number) => ({ value: String(number), label: t.version(number) }));
  return (
    <Group role="group" aria-label={t.comparison.choose} gap="sm" align="flex-end" aria-busy={isPending}>
      <NativeSelect
        label={t.comparison.before}
        data={options}
        value={String(pair.before)}
        onChange={(event) => choose({ ...pair, before: Number(event.currentTarget.value) })}
      />
      <IconArrowRight size={18} aria-hidden className={classes.arrow} />
      <NativeSelect
        label={t.comparison.after}
        data={options}
        value={String(pair.after)}
        onChange={(event) => choose({ ...pair, after: Number(event.currentTarget.value) })}
      />
    </Group>
  );
}

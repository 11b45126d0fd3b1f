"use client";

import { Group, NativeSelect, Stack, Text } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { SectionCard } from "@/lib/ui/section-card";
import { diffMenus } from "../../diff";
import { menuHistoryMessages } from "../../history-messages";
import type { Version } from "../../types";
import { ChangeList } from "../changes/change-list";
import { type ChangeMark, marksOf } from "../changes/marks-of";
import { type ButtonMark, MenuPoster } from "../poster/menu-poster";
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
  const t = useMessages(menuHistoryMessages);
  const changes = diffMenus(before.document, after.document);
  const marks = marksOf(changes);
  const sides = [
    { version: before, marks: marks.before },
    { version: after, marks: marks.after },
  ];
  const wordsOf = ({ tone, types }: ChangeMark): ButtonMark => ({
    tone,
    note: types.map((type) => t.diff.types[type]).join(" · "),
  });
  return (
    <>
      <PageHeader
        title={t.diff.title}
        description={t.diff.swapped(before.number, after.number)}
        back={{ href: `/accounts/${accountId}/menu/history`, label: t.title }}
      />
      <Stack gap="lg">
        <PairChoice before={before.number} after={after.number} numbers={numbers} />
        <div className={classes.sides}>
          {sides.map(({ version, marks: ofSide }, index) => (
            <MenuPoster
              key={index === 0 ? "before" : "after"}
              label={t.version(version.number)}
              document={version.document}
              absence={t.diff.absence}
              markOf={({ id }) => {
                const mark = ofSide.get(id);
                return mark ? wordsOf(mark) : {};
              }}
            />
          ))}
        </div>
        <SectionCard
          title={t.diff.list}
          description={changes.length > 0 ? t.diff.count(changes.length) : undefined}
        >
          {changes.length > 0 ? (
            <ChangeList changes={changes} label={t.diff.list} />
          ) : (
            <Text size="sm">{t.diff.same}</Text>
          )}
        </SectionCard>
      </Stack>
    </>
  );
}

type PairChoiceProps = { before: number; after: number; numbers: readonly number[] };

/** The pair is in the address, so that Back and a copied link work. */
function PairChoice({ numbers, ...current }: PairChoiceProps) {
  const t = useMessages(menuHistoryMessages);
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
    <Group role="group" aria-label={t.diff.choose} gap="sm" align="flex-end" aria-busy={isPending}>
      <NativeSelect
        label={t.diff.before}
        data={options}
        value={String(pair.before)}
        onChange={(event) => choose({ ...pair, before: Number(event.currentTarget.value) })}
      />
      <IconArrowRight size={18} aria-hidden className={classes.arrow} />
      <NativeSelect
        label={t.diff.after}
        data={options}
        value={String(pair.after)}
        onChange={(event) => choose({ ...pair, after: Number(event.currentTarget.value) })}
      />
    </Group>
  );
}

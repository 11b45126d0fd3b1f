"use client";

import { Button, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { removeTesterAction } from "@/lib/qrcodes/reports/actions";
import type { Tester } from "@/lib/qrcodes/reports/types";
import { CopyIcon } from "@/lib/ui/copy-icon";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { RelativeTime } from "@/lib/ui/relative-time";
import { sayFollower } from "@/lib/ui/say-follower";
import { SectionCard } from "@/lib/ui/section-card";
import { useConfirm } from "@/lib/ui/use-confirm";
import classes from "./people.module.css";
import { testerMessages } from "./tester-messages";

type TesterListProps = { accountId: string; testers: readonly Tester[]; canEdit: boolean };

/** The people whose scans do not count. */
export function TesterList({ accountId, testers, canEdit }: TesterListProps) {
  const t = useMessages(testerMessages).testers;
  const locale = useLocale();
  const remove = useRemoval(accountId);
  return (
    <SectionCard title={t.title} description={t.description}>
      {testers.length === 0 ? (
        <>
          <Text size="sm">{t.none}</Text>
          {canEdit && <Text size="sm">{t.howTo}</Text>}
        </>
      ) : (
        <ul className={classes.people} aria-label={t.title}>
          {testers.map((tester) => (
            <li key={tester.openid} className={classes.person}>
              <div className={classes.words}>
                <Text size="sm" fw={600}>
                  {tester.name}
                </Text>
                <Text size="xs" c="dimmed" title={tester.openid}>
                  {sayFollower(tester.openid, locale)}
                  <CopyIcon label={`OpenID ${sayFollower(tester.openid, locale)}`} value={tester.openid} />·{" "}
                  {t.added} <RelativeTime date={tester.createdAt} />
                </Text>
              </div>
              {canEdit && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t.removeWho(tester.name)}
                  onClick={() => remove(tester)}
                >
                  {t.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}

function useRemoval(accountId: string): (tester: Tester) => void {
  const t = useMessages(testerMessages).testers;
  const confirm = useConfirm();
  const router = useRouter();
  const [, startTransition] = useTransition();
  return ({ openid, name }) =>
    startTransition(async () => {
      if (!(await confirm({ title: t.removeTitle(name), body: t.removeBody, confirm: t.remove }))) return;
      const result = await removeTesterAction(accountId, { openid });
      if (result.ok) notifyDone(t.removed(name));
      else notifyFailure(result.message);
      router.refresh();
    });
}

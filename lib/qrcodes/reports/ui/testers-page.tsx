"use client";

import { Grid, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import type { KnownFollowing, KnownScanner, Tester } from "@/lib/qrcodes/reports/types";
import { PageHeader } from "@/lib/ui/page-header";
import { ErasureCard } from "./erasure-card";
import { FollowingsCard } from "./followings-card";
import { RecentScanners } from "./recent-scanners";
import { TesterForm } from "./tester-form";
import { TesterList } from "./tester-list";
import { testerMessages } from "./tester-messages";

type TestersPageProps = {
  accountId: string;
  testers: Tester[];
  scanners: KnownScanner[];
  canEdit: boolean;
  canErase: boolean;
  /** Whom the address names: the log leads here with somebody to erase or to leave out. */
  openid: string;
  /** Of that person; null where the address names nobody. */
  followings: KnownFollowing[] | null;
};

/** The people whose scans do not count, and the erasure of a follower's data. */
export function TestersPage(props: TestersPageProps) {
  const { accountId, testers, scanners, canEdit, canErase, openid, followings } = props;
  const t = useMessages(testerMessages);
  const reports = useMessages(reportMessages);
  const [chosen, setChosen] = useState(openid);
  const [unknown, setUnknown] = useState<string | null>(null);
  const router = useRouter();
  const choose = (who: string) => {
    setChosen(who);
    setUnknown(null);
    // The page then knows where they came from.
    router.replace(`?openid=${encodeURIComponent(who)}`, { scroll: false });
  };
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        back={{ href: `/accounts/${accountId}/qrcodes/reports`, label: reports.title }}
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            {followings && <FollowingsCard accountId={accountId} openid={openid} followings={followings} />}
            <TesterList accountId={accountId} testers={testers} canEdit={canEdit} />
            <ErasureCard accountId={accountId} canErase={canErase} openid={openid} />
          </Stack>
        </Grid.Col>
        {canEdit && (
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Stack gap="lg">
              <TesterForm
                key={chosen}
                accountId={accountId}
                openid={chosen}
                unknown={unknown}
                onDone={(added) => {
                  setUnknown(added);
                  setChosen("");
                }}
              />
              <RecentScanners scanners={scanners} testers={testers} onChoose={choose} />
            </Stack>
          </Grid.Col>
        )}
      </Grid>
    </>
  );
}

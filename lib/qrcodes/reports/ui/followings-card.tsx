"use client";

import { Text } from "@mantine/core";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import type { KnownFollowing } from "@/lib/qrcodes/reports/types";
import { RelativeTime } from "@/lib/ui/relative-time";
import { sayFollower } from "@/lib/ui/say-follower";
import { SectionCard } from "@/lib/ui/section-card";
import { TextLink } from "@/lib/ui/text-link";
import classes from "./people.module.css";
import { testerMessages } from "./tester-messages";

type FollowingsCardProps = { accountId: string; openid: string; followings: readonly KnownFollowing[] };

/** Through which codes somebody followed, each time that they did. */
export function FollowingsCard({ accountId, openid, followings }: FollowingsCardProps) {
  const t = useMessages(testerMessages).followings;
  const locale = useLocale();
  return (
    <SectionCard
      title={t.title}
      description={
        <>
          {sayFollower(openid, locale)} · {t.description}
        </>
      }
    >
      {followings.length === 0 ? (
        <Text size="sm">{t.none}</Text>
      ) : (
        <ul className={classes.people} aria-label={t.title}>
          {followings.map(({ code, followedAt, unfollowedAt }) => (
            <li key={followedAt.getTime()} className={classes.person}>
              <div className={classes.words}>
                {code ? (
                  <TextLink href={`/accounts/${accountId}/qrcodes/${code.id}`}>{code.name}</TextLink>
                ) : (
                  <Text size="sm">{t.noCode}</Text>
                )}
                <Text size="xs" c="dimmed">
                  {t.since} <RelativeTime date={followedAt} />
                  {unfollowedAt && (
                    <>
                      {t.until} <RelativeTime date={unfollowedAt} />
                    </>
                  )}
                </Text>
              </div>
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}

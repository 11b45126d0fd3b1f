"use client";

import { Badge, Group, Paper, Text } from "@mantine/core";
import Link from "next/link";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { ArticleSet } from "@/lib/articles/sets/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";
import { RelativeTime } from "@/lib/ui/relative-time";
import { DeleteSetButton } from "./delete-set-button";
import classes from "./set-list.module.css";

type SetListProps = { accountId: string; sets: ArticleSet[]; canEdit: boolean };

export function SetList({ accountId, sets, canEdit }: SetListProps) {
  const t = useMessages(setsMessages);
  return (
    <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
      <ul className={classes.list}>
        {sets.map((set) => (
          <li key={set.id} className={classes.item}>
            <Picture url={set.articles[0]?.pictureUrl ?? ""} className={classes.thumbnail} />
            <div className={classes.words}>
              <Text
                component={Link}
                href={`/accounts/${accountId}/articles/sets/${set.id}`}
                fw={600}
                lineClamp={2}
                className={classes.link}
              >
                {set.name}
              </Text>
              <Text size="sm" c="dimmed" lineClamp={1}>
                {set.articles.map(({ title }) => title || t.untitled).join(" · ")}
              </Text>
              <Group gap="xs">
                <Badge size="sm" variant="default">
                  {t.count(set.articles.length)}
                </Badge>
                <ClosedBadge set={set} />
              </Group>
            </div>
            <Text size="xs" c="dimmed" className={`${classes.aside} ${classes.time}`}>
              {t.changed} <RelativeTime date={set.updatedAt} />
            </Text>
            {canEdit && (
              <div className={classes.aside}>
                <DeleteSetButton accountId={accountId} set={set} isIcon />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Paper>
  );
}

/** How many of a set's articles followers cannot open. */
function ClosedBadge({ set }: { set: ArticleSet }) {
  const t = useMessages(setsMessages);
  const closed = set.articles.filter(({ standing }) => standing !== "open").length;
  if (closed === 0) return null;
  return (
    <Badge size="sm" variant="light" color="yellow">
      {t.closed(closed)}
    </Badge>
  );
}

"use client";

import { Paper, Text } from "@mantine/core";
import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyIcon } from "@/lib/ui/copy-icon";
import { RelativeTime } from "@/lib/ui/relative-time";
import { qrCodesMessages } from "../messages";
import type { ListedCode } from "../types";
import { CodePicture } from "./code-picture";
import { Lifetime } from "./lifetime";
import classes from "./qr-code-list.module.css";

type QrCodeListProps = { accountId: string; codes: ListedCode[]; now: number };

export function QrCodeList({ accountId, codes, now }: QrCodeListProps) {
  const t = useMessages(qrCodesMessages);
  return (
    <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
      <ul className={classes.list}>
        {codes.map((code) => (
          <li key={code.id} className={classes.item}>
            <CodePicture accountId={accountId} code={code} now={now} className={classes.picture} />
            <div className={classes.words}>
              <Text
                component={Link}
                href={`/accounts/${accountId}/qrcodes/${code.id}`}
                prefetch={false}
                fw={600}
                lineClamp={2}
                className={classes.link}
              >
                {code.name}
              </Text>
              <div className={classes.scene}>
                <Text size="sm" c="dimmed" className={classes.sceneText}>
                  {t.scene} <code>{code.scene}</code>
                </Text>
                <span className={classes.above}>
                  <CopyIcon label={`${t.scene} ${code.scene}`} value={code.scene} />
                </span>
              </div>
            </div>
            <div className={classes.aside}>
              <Lifetime code={code} now={now} />
              <Text size="xs" c="dimmed" className={classes.created}>
                {t.created} <RelativeTime date={code.createdAt} />
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Paper>
  );
}

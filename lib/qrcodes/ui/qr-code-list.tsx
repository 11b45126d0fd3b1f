"use client";

import { Badge, Checkbox, Paper } from "@mantine/core";
import { IconAlertTriangle, IconFolder, IconUser } from "@tabler/icons-react";
import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import type { CodeNumbers, ListedCode } from "@/lib/qrcodes/types";
import { CopyIcon } from "@/lib/ui/copy-icon";
import { RelativeTime } from "@/lib/ui/relative-time";
import { sayNumber } from "@/lib/ui/say-number";
import { CodePicture } from "./code-picture";
import { qrListMessages } from "./list-messages";
import classes from "./qr-code-list.module.css";
import { StateBadge } from "./state-badge";
import { TimeLeft } from "./time-left";

type QrCodeListProps = {
  accountId: string;
  codes: ListedCode[];
  numbers: CodeNumbers;
  now: number;
  selected: ReadonlySet<string>;
  onSelect: (ids: string[], isSelected: boolean) => void;
};

/**
 * Codes with what they are and what they brought; any of them can be selected. Rows are plain elements: of the library's
 * parts there would be hundreds, half of what the server takes for the page.
 */
export function QrCodeList({ codes, selected, onSelect, ...shared }: QrCodeListProps) {
  const t = useMessages(qrListMessages);
  const ids = codes.map(({ id }) => id);
  const count = ids.filter((id) => selected.has(id)).length;
  return (
    <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
      <div className={classes.head}>
        <Checkbox
          label={t.selectAll}
          size="sm"
          checked={count === ids.length}
          indeterminate={count > 0 && count < ids.length}
          onChange={(event) => onSelect(ids, event.currentTarget.checked)}
        />
      </div>
      <ul className={classes.list}>
        {codes.map((code) => (
          <ListedRow
            key={code.id}
            {...shared}
            code={code}
            isSelected={selected.has(code.id)}
            onSelect={(isSelected) => onSelect([code.id], isSelected)}
          />
        ))}
      </ul>
    </Paper>
  );
}

type ListedRowProps = Pick<QrCodeListProps, "accountId" | "numbers" | "now"> & {
  code: ListedCode;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
};

function ListedRow({ accountId, code, numbers, now, isSelected, onSelect }: ListedRowProps) {
  const t = useMessages(qrCodesMessages);
  const words = useMessages(qrListMessages);
  return (
    <li className={classes.item} data-selected={isSelected || undefined}>
      <input
        type="checkbox"
        className={classes.check}
        aria-label={words.select(code.name)}
        checked={isSelected}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <CodePicture accountId={accountId} code={code} now={now} className={classes.picture} />
      <div className={classes.words}>
        <Link href={`/accounts/${accountId}/qrcodes/${code.id}`} prefetch={false} className={classes.link}>
          {code.name}
        </Link>
        <div className={classes.scene}>
          <p className={classes.sceneText}>
            {t.scene} <code>{code.scene}</code>
          </p>
          <span className={classes.above}>
            <CopyIcon label={`${t.scene} ${code.scene}`} value={code.scene} />
          </span>
        </div>
        <Belongings code={code} />
      </div>
      <div className={classes.aside}>
        <span className={classes.badges}>
          {(code.tagFailure || code.renewFailure) && (
            <Badge
              variant="light"
              color="red"
              tt="none"
              fw={500}
              leftSection={<IconAlertTriangle size={13} aria-hidden />}
            >
              {words.problem}
            </Badge>
          )}
          {code.state !== "active" && code.state !== "expired" && <StateBadge state={code.state} />}
          {code.state !== "archived" && <TimeLeft code={code} now={now} />}
        </span>
        <Numbers of={numbers[code.id]} />
        <p className={classes.created}>
          {t.created} <RelativeTime date={code.createdAt} />
        </p>
      </div>
    </li>
  );
}

/** Where the code belongs. */
function Belongings({ code: { folder, owner, labels } }: { code: ListedCode }) {
  if (!folder && !owner && labels.length === 0) return null;
  return (
    <div className={classes.belongings}>
      {folder && (
        <span className={classes.belonging}>
          <IconFolder size={14} aria-hidden />
          {folder}
        </span>
      )}
      {owner && (
        <span className={classes.belonging}>
          <IconUser size={14} aria-hidden />
          {owner}
        </span>
      )}
      {labels.map((label) => (
        <span key={label} className={classes.label}>
          {label}
        </span>
      ))}
    </div>
  );
}

function Numbers({ of }: { of: { scans: number; follows: number } | undefined }) {
  const t = useMessages(qrListMessages);
  if (!of) return null;
  return (
    <p className={classes.numbers}>
      {t.scans(sayNumber(of.scans))} · {t.follows(sayNumber(of.follows))}
    </p>
  );
}

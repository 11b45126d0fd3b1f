"use client";

import { Alert, Anchor } from "@mantine/core";
import {
  IconClockExclamation,
  IconPlus,
  IconPrinter,
  IconQrcode,
  IconSearchOff,
  IconStack2,
} from "@tabler/icons-react";
import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { writeCodeFilter } from "@/lib/qrcodes/filter";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import { qrSectionMessages } from "@/lib/qrcodes/section-messages";
import type { CodeFilter, CodeNumbers, KnownWords, PageOfCodes, Quota } from "@/lib/qrcodes/types";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { sayNumber } from "@/lib/ui/say-number";
import { useSelection } from "@/lib/ui/use-selection";
import { CodeFilters } from "./code-filters";
import { qrListMessages } from "./list-messages";
import { QrCodeList } from "./qr-code-list";
import { QrSections } from "./qr-sections";
import { QuotaMeter } from "./quota-meter";
import { SelectionBar } from "./selection-bar";

type QrCodesPageProps = {
  accountId: string;
  page: PageOfCodes;
  numbers: CodeNumbers;
  quota: Quota;
  words: KnownWords;
  /** How many temporary codes need somebody soon. */
  expiring: number;
  filter: CodeFilter;
  canEdit: boolean;
  /** Milliseconds. */
  now: number;
};

/** An account's codes: found, selected, and the ways to everything that is done with them. */
export function QrCodesPage(props: QrCodesPageProps) {
  const { accountId, page, quota, filter, canEdit } = props;
  const t = useMessages(qrCodesMessages);
  const isFiltered = Object.values(filter).some(Boolean);
  const actions = canEdit && <MakeButtons accountId={accountId} folder={filter.folder} />;
  const isEmpty = page.rows.length === 0 && !isFiltered;
  return (
    <>
      <PageHeader
        title={useMessages(qrSectionMessages).title}
        description={isEmpty ? undefined : t.description}
        actions={!isEmpty && actions}
      />
      <QrSections accountId={accountId} current="codes" />
      {isEmpty && quota.made === 0 ? (
        <EmptyState icon={<IconQrcode />} {...t.empty} action={actions} />
      ) : (
        <>
          <QuotaMeter accountId={accountId} quota={quota} />
          {filter.state !== "expiring" && <ExpiringNote accountId={accountId} count={props.expiring} />}
          <CodeFilters filter={filter} words={props.words} />
          <FoundCodes key={`${writeCodeFilter(filter)}`} {...props} />
        </>
      )}
      <CursorPager next={page.next} />
    </>
  );
}

function FoundCodes({ accountId, page, numbers, filter, words, canEdit, now }: QrCodesPageProps) {
  const t = useMessages(qrListMessages);
  const { selected, select, clear } = useSelection();
  const isArchive = filter.state === "archived";
  if (page.rows.length === 0)
    return (
      <EmptyState
        icon={<IconSearchOff />}
        title={t.nothingFound.title}
        description={isArchive ? t.nothingFound.archived : t.nothingFound.description}
      />
    );
  // Of an earlier page nothing is seen any more, and so nothing selected.
  const seen = page.rows.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  return (
    <>
      {seen.length > 0 ? (
        <SelectionBar
          accountId={accountId}
          isArchive={isArchive}
          canEdit={canEdit}
          selected={seen}
          folders={words.folders}
          onDone={clear}
        />
      ) : (
        <PrintFound accountId={accountId} filter={filter} />
      )}
      <QrCodeList
        accountId={accountId}
        numbers={numbers}
        now={now}
        selected={selected}
        codes={page.rows}
        onSelect={select}
      />
    </>
  );
}

/** What somebody should hear of before the weekend. */
function ExpiringNote({ accountId, count }: { accountId: string; count: number }) {
  const t = useMessages(qrListMessages).expiring;
  if (count === 0) return null;
  return (
    <Alert role="status" color="yellow" icon={<IconClockExclamation aria-hidden />} mb="md">
      {t.words(sayNumber(count))}{" "}
      <Anchor
        component={Link}
        href={`/accounts/${accountId}/qrcodes?state=expiring`}
        inherit
        underline="always"
      >
        {t.show}
      </Anchor>
    </Alert>
  );
}

/** The way to the sheets of everything that the filter finds, on further pages, too. */
function PrintFound({ accountId, filter }: { accountId: string; filter: CodeFilter }) {
  const t = useMessages(qrListMessages);
  if (filter.state === "archived" || !Object.values(filter).some(Boolean)) return null;
  return (
    <LinkButton
      href={`/accounts/${accountId}/qrcodes/print?${writeCodeFilter(filter)}`}
      variant="default"
      size="compact-md"
      fz="sm"
      mb="sm"
      leftSection={<IconPrinter size={16} aria-hidden />}
    >
      {t.printFound}
    </LinkButton>
  );
}

function MakeButtons({ accountId, folder }: { accountId: string; folder: string | undefined }) {
  const t = useMessages(qrCodesMessages);
  const { sections } = useMessages(qrSectionMessages);
  const codes = `/accounts/${accountId}/qrcodes`;
  return (
    <>
      <LinkButton href={`${codes}/bulk`} variant="default" leftSection={<IconStack2 size={16} aria-hidden />}>
        {sections.bulk}
      </LinkButton>
      <LinkButton
        href={folder ? `${codes}/new?folder=${encodeURIComponent(folder)}` : `${codes}/new`}
        leftSection={<IconPlus size={16} aria-hidden />}
      >
        {t.add}
      </LinkButton>
    </>
  );
}

"use client";

import { SegmentedControl, Skeleton } from "@mantine/core";
import { IconFiles } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { Activity, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Selection } from "@/lib/qrcodes/printing/schema";
import type { PrintOrder } from "@/lib/qrcodes/printing/types";
import { qrSectionMessages } from "@/lib/qrcodes/section-messages";
import type { KnownWords } from "@/lib/qrcodes/types";
import { QrSections } from "@/lib/qrcodes/ui/qr-sections";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { printMessages } from "./print-messages";
import { SelectionCard } from "./selection-card";
import { SheetForm } from "./sheet-form";

const ArchiveForm = dynamic(() => import("./archive-form").then((part) => part.ArchiveForm), {
  ssr: false,
  loading: () => <Skeleton h={460} maw="44rem" radius="lg" />,
});

const KINDS = ["sheets", "archive"] as const;

type PrintPageProps = {
  accountId: string;
  canEdit: boolean;
  selection: Selection;
  /** Codes that are chosen. */
  count: number;
  styles: { id: string; name: string }[];
  words: KnownWords;
  /** What a file was ordered with that is to be made again. */
  model: PrintOrder | null;
};

/** Puts sheets of codes together, with a preview, or an archive of their pictures. */
export function PrintPage({ accountId, canEdit, selection, count, styles, words, model }: PrintPageProps) {
  const t = useMessages(printMessages);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(model?.kind === "zip" ? "archive" : "sheets");
  const [isArchiveBegun, setIsArchiveBegun] = useState(model?.kind === "zip");
  const choose = (value: string) => {
    const chosen = KINDS.find((each) => each === value) ?? "sheets";
    setKind(chosen);
    if (chosen === "archive") setIsArchiveBegun(true);
  };
  const parts = { accountId, canEdit, selection, styles };
  // What is seen is asked for again when other codes are chosen.
  const key = JSON.stringify(selection);
  return (
    <>
      <PageHeader
        title={useMessages(qrSectionMessages).title}
        description={t.description}
        actions={
          <LinkButton
            href={`/accounts/${accountId}/qrcodes/print/files`}
            variant="default"
            leftSection={<IconFiles size={16} aria-hidden />}
          >
            {t.files}
          </LinkButton>
        }
      />
      <QrSections accountId={accountId} current="print" />
      {/* Each Activity comes alive by itself, what is pressed first: together they keep a press waiting for a second. */}
      <Activity>
        <SelectionCard accountId={accountId} selection={selection} count={count} words={words} />
      </Activity>
      {count > 0 && (
        <>
          <SegmentedControl
            aria-label={t.kind.label}
            value={kind}
            onChange={choose}
            data={KINDS.map((value) => ({ value, label: t.kind[value] }))}
            my="lg"
            w={{ base: "100%", sm: "fit-content" }}
          />
          {/* Both stay once they are there, so that nothing that was typed into one is lost by a look at the other. */}
          <div hidden={kind !== "sheets"}>
            <Activity>
              <SheetForm {...parts} selectionKey={key} model={model?.kind === "pdf" ? model : null} />
            </Activity>
          </div>
          <div hidden={kind !== "archive"}>
            {isArchiveBegun && <ArchiveForm {...parts} model={model?.kind === "zip" ? model : null} />}
          </div>
        </>
      )}
    </>
  );
}

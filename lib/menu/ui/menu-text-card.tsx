"use client";

import { Button, Group, Stack } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { IconAlignLeft } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DraftOffer } from "@/lib/ui/draft-offer";
import { FormFailure } from "@/lib/ui/form-failure";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { VersionConflict } from "@/lib/ui/version-conflict";
import type { Finding } from "../findings";
import { menuMessages } from "../messages";
import type { PublishedMenu } from "../types";
import { FindingList } from "./finding-list";
import { JsonArea } from "./json-area";
import { LastPublished } from "./last-published";
import { LoadLiveButton } from "./load-live-button";
import type { MenuForm } from "./use-menu-form";

type MenuTextCardProps = {
  accountId: string;
  menu: MenuForm;
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  findings: readonly Finding[];
  published: PublishedMenu | null;
  onTyped: () => void;
  onChoose: (finding: Finding) => void;
  onFormat: () => void;
};

/** The menu as JSON, what there is to say about it, and what can be done with it. */
export function MenuTextCard(props: MenuTextCardProps) {
  const { accountId, menu, area, text, findings, published, onTyped, onChoose, onFormat } = props;
  const t = useMessages(menuMessages);
  const { ref, onChange, ...field } = menu.field("text");
  const marks = new Map(findings.map(({ line, isWrong }) => [line, isWrong ? "wrong" : "advice"] as const));
  return (
    <SectionCard title={t.editor.title} description={<LastPublished published={published} />}>
      <Stack>
        <Notices menu={menu} text={text} />
        <JsonArea
          {...field}
          ref={useMergedRef(area, ref)}
          label={t.editor.label}
          description={`${t.editor.hint} ${t.editor.keyHint}`}
          text={text}
          marks={marks}
          onChange={(event) => {
            void onChange(event);
            onTyped();
          }}
        />
        {text.trim() !== "" && <FindingList findings={findings} onChoose={onChoose} />}
        <Group gap="xs">
          <SubmitButton isPending={menu.isPending} idle={t.publish.action} busy={t.publish.busy} />
          <Button variant="default" leftSection={<IconAlignLeft size={16} aria-hidden />} onClick={onFormat}>
            {t.editor.format}
          </Button>
          <LoadLiveButton accountId={accountId} onLoaded={menu.startFrom} />
        </Group>
      </Stack>
    </SectionCard>
  );
}

/** Work of an earlier visit, somebody else's version, or why WeChat or the desk said no. */
function Notices({ menu, text }: { menu: MenuForm; text: string }) {
  const t = useMessages(menuMessages).editor;
  const { draft, theirs, failure } = menu;
  return (
    <>
      {draft.found && (
        <DraftOffer savedAt={draft.found.savedAt} onRestore={menu.restoreDraft} onDiscard={draft.forget} />
      )}
      {theirs ? (
        <VersionConflict
          changedBy={theirs.publishedBy}
          changedAt={theirs.publishedAt}
          differences={theirs.text === text ? [] : [{ label: t.label, mine: text, theirs: theirs.text }]}
          onKeepMine={menu.keepMine}
          onTakeTheirs={menu.takeTheirs}
        />
      ) : (
        <FormFailure failure={failure} />
      )}
    </>
  );
}

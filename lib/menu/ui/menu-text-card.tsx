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
import { menuMessages } from "../messages";
import type { PublishedMenu, TextFinding } from "../types";
import { differencesOf } from "./differences";
import { FindingList } from "./finding-list";
import { JsonArea, type LineMark } from "./json-area";
import { LastPublished } from "./last-published";
import { LoadLiveButton } from "./load-live-button";
import type { MenuForm } from "./use-menu-form";

type MenuTextCardProps = {
  accountId: string;
  menu: MenuForm;
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  /** Null while nobody has touched the text. */
  findings: readonly TextFinding[] | null;
  published: PublishedMenu | null;
  onTyped: () => void;
  onChoose: (finding: TextFinding) => void;
  onFormat: () => void;
};

/** The menu as JSON, what there is to say about it, and what can be done with it. */
export function MenuTextCard(props: MenuTextCardProps) {
  const { accountId, menu, area, text, findings, published, onTyped, onChoose, onFormat } = props;
  const t = useMessages(menuMessages);
  const { ref, onChange, ...field } = menu.field("text");
  const marks = marksOf(findings ?? []);
  return (
    <SectionCard title={t.editor.title} description={<LastPublished published={published} />}>
      <Stack>
        <Notices menu={menu} text={text} onRestored={onTyped} />
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
        {findings && <FindingList findings={findings} onChoose={onChoose} />}
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

/** A line with several findings shows the worst. */
function marksOf(findings: readonly TextFinding[]): Map<number, LineMark> {
  const wrongLast = [...findings].sort((a, b) => Number(a.isWrong) - Number(b.isWrong));
  return new Map(wrongLast.map(({ line, isWrong }) => [line, isWrong ? "wrong" : "advice"]));
}

/** Work of an earlier visit, somebody else's version, or why WeChat or the desk said no. */
function Notices({ menu, text, onRestored }: { menu: MenuForm; text: string; onRestored: () => void }) {
  const t = useMessages(menuMessages).editor;
  const { draft, theirs, failure } = menu;
  const restore = () => {
    menu.restoreDraft();
    onRestored();
  };
  return (
    <>
      {draft.found && (
        <DraftOffer savedAt={draft.found.savedAt} onRestore={restore} onDiscard={draft.forget} />
      )}
      {theirs ? (
        <VersionConflict
          changedBy={theirs.publishedBy}
          changedAt={theirs.publishedAt}
          differences={differencesOf(text, theirs.text, t.line)}
          onKeepMine={menu.keepMine}
          onTakeTheirs={menu.takeTheirs}
        />
      ) : (
        <FormFailure failure={failure} />
      )}
    </>
  );
}

"use client";

import { Alert, Button, List, Modal, Progress, Stack, Text } from "@mantine/core";
import { bulkMessages } from "@/lib/articles/bulk/messages";
import type { ArticleFilter } from "@/lib/articles/list-types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { uiMessages } from "@/lib/ui/messages";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { sayExportProblem } from "./say-export-problem";
import { type ExportStage, useExportAll } from "./use-export-all";

type ExportAllDialogProps = { accountId: string; filter: ArticleFilter; title: string; onClose: () => void };

/** Gives everything that the list shows, page after page, as archives; stopped, it keeps what is done by then. */
export function ExportAllDialog({ accountId, filter, title, onClose }: ExportAllDialogProps) {
  const t = useMessages(bulkMessages).all;
  const { close, cancel } = useMessages(uiMessages);
  const { stage, run, stop } = useExportAll(accountId, filter);
  const isRunning = stage?.type === "listing" || stage?.type === "exporting";
  useUnsavedChangesGuard(isRunning, t.leave);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      withCloseButton={!isRunning}
      closeOnClickOutside={!isRunning}
      closeOnEscape={!isRunning}
      closeButtonProps={{ "aria-label": close }}
    >
      <Stack>
        {stage === null ? <Text size="sm">{t.body}</Text> : <Stage stage={stage} />}
        <DialogBar>
          <Button variant="default" onClick={isRunning ? stop : onClose}>
            {isRunning ? t.stop : stage === null ? cancel : close}
          </Button>
          {(stage === null || stage.type === "failed") && (
            <Button onClick={() => void run()}>{stage ? t.again : t.start}</Button>
          )}
        </DialogBar>
      </Stack>
    </Modal>
  );
}

/** More of them say no more. */
const NAMED_PROBLEMS = 20;

function Stage({ stage }: { stage: ExportStage }) {
  const words = useMessages(bulkMessages);
  const t = words.all;
  switch (stage.type) {
    case "listing":
      return (
        <Text size="sm" role="status">
          {t.listing(stage.found)}
        </Text>
      );
    case "exporting": {
      const said = words.exporting(stage.done, stage.total);
      return (
        <div role="status">
          <Text size="sm">{said}</Text>
          <Progress value={(100 * stage.done) / stage.total} mt={4} aria-label={said} />
        </div>
      );
    }
    case "ended":
      return <Ended {...stage} />;
    case "failed":
      return (
        <Alert color="red" role="alert">
          {stage.message}
        </Alert>
      );
    default:
      return stage satisfies never;
  }
}

function Ended({ count, total, archives, problems }: Extract<ExportStage, { type: "ended" }>) {
  const words = useMessages(bulkMessages);
  const t = words.all;
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {t.ended(count, total)}
      </Text>
      {archives > 0 && <Text size="sm">{t.archives(archives)}</Text>}
      <List size="sm" mt="xs">
        {problems.slice(0, NAMED_PROBLEMS).map((problem) => (
          <List.Item key={`${problem.type} ${problem.title}`}>{sayExportProblem(words, problem)}</List.Item>
        ))}
      </List>
      {problems.length > NAMED_PROBLEMS && <Text size="sm">{t.more(problems.length - NAMED_PROBLEMS)}</Text>}
    </div>
  );
}

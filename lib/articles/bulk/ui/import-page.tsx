"use client";

import { Alert, Button, FileButton, Loader, Stack, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import { bulkMessages } from "@/lib/articles/bulk/messages";
import type { KnownArticleWords } from "@/lib/articles/list-types";
import type { BesideFile } from "@/lib/articles/writing/files/find-beside";
import { TEXT_ENDINGS } from "@/lib/articles/writing/ui/open-file";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { droppedFiles } from "@/lib/ui/dropped-files";
import { PageHeader } from "@/lib/ui/page-header";
import { useFileDrag } from "@/lib/ui/use-file-drag";
import { type FoundFiles, type ImportProblem, type ReadingStep, readImport } from "./import-files";
import classes from "./import-page.module.css";
import { ImportTexts } from "./import-texts";

type ImportPageProps = { accountId: string; words: KnownArticleWords };

type Stage =
  | { type: "choosing"; problem: ImportProblem | null }
  | { type: "reading"; step: ReadingStep | null }
  | { type: "found"; found: FoundFiles };

/** Takes in many files as articles: choose, look at what is in them, add. */
export function ImportPage({ accountId, words }: ImportPageProps) {
  const t = useMessages(bulkMessages).page;
  const [stage, setStage] = useState<Stage>(BEGINNING);
  const read = async (files: readonly BesideFile[]) => {
    if (files.length === 0) return;
    setStage({ type: "reading", step: null });
    const found = await readImport(files, (step) => setStage({ type: "reading", step }));
    setStage("texts" in found ? { type: "found", found } : { type: "choosing", problem: found });
  };
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.hint}
        back={{ href: `/accounts/${accountId}/articles`, label: t.list }}
      />
      {stage.type === "choosing" && (
        <ChooseFiles problem={stage.problem} onFiles={(files) => void read(files)} />
      )}
      {stage.type === "reading" && <Reading step={stage.step} />}
      {stage.type === "found" && (
        <ImportTexts
          accountId={accountId}
          words={words}
          found={stage.found}
          onAgain={() => setStage(BEGINNING)}
        />
      )}
    </>
  );
}

const BEGINNING: Stage = { type: "choosing", problem: null };

function ChooseFiles({
  problem,
  onFiles,
}: {
  problem: ImportProblem | null;
  onFiles: (files: readonly BesideFile[]) => void;
}) {
  const t = useMessages(bulkMessages).page;
  const { isOver, area } = useFileDrag(({ dataTransfer }) => {
    void droppedFiles(dataTransfer).then(onFiles);
  });
  const choose = (files: File[]) =>
    onFiles(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  return (
    <Stack>
      {problem && (
        <Alert color="red" role="alert">
          {"name" in problem ? t.archive[problem.type](problem.name) : t[problem.type]}
        </Alert>
      )}
      <section className={classes.drop} aria-label={t.title} data-over={isOver || undefined} {...area}>
        <Stack align="center" gap="xs">
          <FileButton multiple accept={[".zip", ...TEXT_ENDINGS, "image/*"].join()} onChange={choose}>
            {(button) => (
              <Button {...button} leftSection={<IconFileImport size={16} aria-hidden />}>
                {t.choose}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {t.drop}
          </Text>
          <Text size="xs" c="dimmed">
            {t.limits}
          </Text>
        </Stack>
      </section>
    </Stack>
  );
}

function Reading({ step }: { step: ReadingStep | null }) {
  const t = useMessages(bulkMessages).page;
  return (
    <Stack align="center" py="xl" role="status">
      <Loader />
      {step && (
        <Text size="sm">
          {step.type === "unpacking" ? t.unpacking(step.name) : t.reading(step.done, step.total)}
        </Text>
      )}
    </Stack>
  );
}

"use client";

import { Alert, Anchor, Button, FileButton, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconEye, IconUpload } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { KnownColumns } from "@/lib/qrcodes/bulk/columns";
import type { SourceProblem } from "@/lib/qrcodes/bulk/reading/read-list";
import { SectionCard } from "@/lib/ui/section-card";
import { newBatchMessages } from "./new-batch-messages";
import { type OpenList, type ReadList, readFileList, readPastedList } from "./read-source";

type ListSourceProps = {
  accountId: string;
  /** What the field begins with: the list so far, to be changed as text. */
  text: string;
  /** What the people of this account have said of columns. */
  known: KnownColumns;
  /** @param name what the file is called, without its ending; empty for a pasted list */
  onRead: (list: OpenList, name: string) => void;
};

/** Where the list comes from: pasted, or a file, which may also be dropped here. */
export function ListSource({ accountId, text, known, onRead }: ListSourceProps) {
  const t = useMessages(newBatchMessages);
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const [isReading, setIsReading] = useState(false);
  const take = async (reading: Promise<ReadList>, name: string) => {
    setIsReading(true);
    const read = await reading.catch((): ReadList => ({ problem: "unreadable" }));
    setIsReading(false);
    setProblem("problem" in read ? read.problem : null);
    if ("table" in read) onRead(read, name);
  };
  const takeFile = (file: File | null | undefined) =>
    file && void take(readFileList(file, known), file.name.replace(/\.[^.]*$/, ""));
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    takeFile(event.dataTransfer.files[0]);
  };
  return (
    <SectionCard title={t.source.title} description={t.source.description}>
      <Stack gap="md" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Textarea
          label={t.source.label}
          description={t.source.hint}
          placeholder={t.source.placeholder}
          autosize
          minRows={6}
          maxRows={18}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          spellCheck={false}
        />
        {problem && (
          <Alert role="alert" color="red">
            {t.problems[problem]}
          </Alert>
        )}
        <Group gap="sm">
          <Button
            leftSection={<IconEye size={16} aria-hidden />}
            aria-disabled={isReading}
            onClick={() => void take(readPastedList(typed, known), "")}
          >
            {isReading ? t.source.reading : t.source.read}
          </Button>
          <FileButton accept=".csv,.txt,.tsv,.xlsx,.xls,.ods" onChange={takeFile}>
            {(button) => (
              <Button {...button} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                {t.source.file}
              </Button>
            )}
          </FileButton>
          <Text size="xs" c="dimmed">
            {t.source.limits}
          </Text>
        </Group>
        <Text size="sm" c="dimmed">
          {t.source.template}
          <TemplateLink accountId={accountId} format="xlsx" name="Excel" />
          {" · "}
          <TemplateLink accountId={accountId} format="csv" name="CSV" />
        </Text>
      </Stack>
    </SectionCard>
  );
}

type TemplateLinkProps = { accountId: string; format: "xlsx" | "csv"; name: string };

function TemplateLink({ accountId, format, name }: TemplateLinkProps) {
  return (
    <Anchor
      href={`/accounts/${accountId}/qrcodes/bulk/template?format=${format}`}
      size="sm"
      underline="always"
    >
      {name}
    </Anchor>
  );
}

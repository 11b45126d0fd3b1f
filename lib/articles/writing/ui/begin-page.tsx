"use client";

import { FileButton, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconFilePlus, IconFileText } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { templatesMessages } from "@/lib/articles/templates/messages";
import { SHIPPED_TEMPLATES } from "@/lib/articles/templates/shipped/shipped-templates";
import type { ArticleTemplate, PageOfTemplates } from "@/lib/articles/templates/types";
import { TemplateTile, TemplateTiles } from "@/lib/articles/templates/ui/template-tile";
import { TemplateTools } from "@/lib/articles/templates/ui/template-tools";
import { NO_OPTIONS } from "@/lib/articles/themes/options";
import { createWrittenAction } from "@/lib/articles/writing/actions";
import type { NewWritten } from "@/lib/articles/writing/schema";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { droppedFiles } from "@/lib/ui/dropped-files";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { PageHeader } from "@/lib/ui/page-header";
import { SectionCard } from "@/lib/ui/section-card";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useFileDrag } from "@/lib/ui/use-file-drag";
import classes from "./begin-page.module.css";
import { fileMessages } from "./file-messages";
import { isTextFile, TEXT_ENDINGS } from "./open-file";
import type { TakenFile } from "./open-file-dialog";
import { sayLostPictures } from "./say-lost-pictures";

const OpenFileDialog = lazy(async () => ({ default: (await import("./open-file-dialog")).OpenFileDialog }));

type BeginPageProps = {
  accountId: string;
  templates: PageOfTemplates;
  /** The newest of them; the editor finds all. */
  blocks: ArticleTemplate[];
};

/** How an article begins: with nothing, a file, or a template. */
export function BeginPage({ accountId, templates, blocks }: BeginPageProps) {
  const t = useMessages(templatesMessages).begin;
  const words = useMessages(fileMessages);
  const locale = useLocale();
  const { begin, isPending } = useBeginning(accountId);
  const [files, setFiles] = useState<File[]>([]);
  const choose = ({ title, body, look }: ArticleTemplate) => void begin({ title, body, look });
  const drop = async (transfer: DataTransfer) => {
    const dropped = (await droppedFiles(transfer)).map(({ file }) => file);
    if (dropped.some(isTextFile)) setFiles(dropped);
    else notifyFailure(words.problems.unknown);
  };
  const { isOver, area } = useFileDrag(({ dataTransfer }) => void drop(dataTransfer));
  const takeFile = async (file: TakenFile) => {
    const { fillFromHead } = await import("@/lib/articles/writing/files/head-values");
    const { title, author, digest, sourceUrl } = fillFromHead(NO_WORDS, file);
    const isBegun = await begin({ title, author, digest, sourceUrl, body: file.body });
    if (isBegun) notifyDone(words.begun, sayLostPictures(words, file.lost));
  };
  return (
    <section aria-label={t.title} {...area}>
      <PageHeader title={t.title} back={{ href: `/accounts/${accountId}/articles`, label: t.list }} />
      <Stack gap="lg" className={isOver ? classes.over : undefined}>
        <div className={classes.ways}>
          <UnstyledButton
            className={classes.way}
            disabled={isPending}
            onClick={() => void begin({ title: "" })}
          >
            <IconFilePlus size={32} stroke={1.4} aria-hidden />
            <Way name={t.blank} hint={t.blankHint} />
          </UnstyledButton>
          <FileButton multiple accept={[...TEXT_ENDINGS, "image/*"].join()} onChange={setFiles}>
            {(button) => (
              <UnstyledButton {...button} className={classes.way} disabled={isPending}>
                <IconFileText size={32} stroke={1.4} aria-hidden />
                <Way name={t.file} hint={t.fileHint} />
              </UnstyledButton>
            )}
          </FileButton>
        </div>
        {templates.rows.length > 0 && (
          <SectionCard title={t.own}>
            <OwnTiles {...{ accountId, isPending }} templates={templates.rows} onChoose={choose} />
            <CursorPager next={templates.next} />
          </SectionCard>
        )}
        <SectionCard
          title={t.shipped}
          description={templates.rows.length === 0 ? `${t.shippedHint}${t.ownNone}` : t.shippedHint}
        >
          <TemplateTiles>
            {SHIPPED_TEMPLATES.map(({ id, name, description, title, body, themeId }) => (
              <TemplateTile
                key={id}
                name={name[locale]}
                note={description[locale]}
                label={t.use(name[locale])}
                title={title}
                body={body}
                look={{ themeId, options: NO_OPTIONS }}
                isBusy={isPending}
                onChoose={() => void begin({ title, body, look: { themeId, options: NO_OPTIONS } })}
              />
            ))}
          </TemplateTiles>
        </SectionCard>
        {blocks.length > 0 && (
          <SectionCard title={t.blocks} description={t.blocksHint}>
            <OwnTiles {...{ accountId, isPending }} templates={blocks} onChoose={choose} />
          </SectionCard>
        )}
      </Stack>
      {files.length > 0 && (
        <Suspense>
          <OpenFileDialog
            accountId={accountId}
            files={files}
            purpose="begin"
            onTaken={takeFile}
            onClose={() => setFiles([])}
          />
        </Suspense>
      )}
    </section>
  );
}

type OwnTilesProps = {
  accountId: string;
  templates: ArticleTemplate[];
  isPending: boolean;
  onChoose: (template: ArticleTemplate) => void;
};

/** What the account has kept, each to begin with, to rename and to delete. */
function OwnTiles({ accountId, templates, isPending, onChoose }: OwnTilesProps) {
  const t = useMessages(templatesMessages).begin;
  const router = useRouter();
  return (
    <TemplateTiles>
      {templates.map((template) => (
        <TemplateTile
          key={template.id}
          name={template.name}
          note={template.folder || t.by(template.createdBy)}
          label={t.use(template.name)}
          title={template.title}
          body={template.body}
          look={template.look}
          isBusy={isPending}
          tools={
            <TemplateTools accountId={accountId} template={template} onChanged={() => router.refresh()} />
          }
          onChoose={() => onChoose(template)}
        />
      ))}
    </TemplateTiles>
  );
}

const NO_WORDS = { title: "", author: "", digest: "", sourceUrl: "" };

function Way({ name, hint }: { name: string; hint: string }) {
  return (
    <span>
      <Text span fw={600} display="block">
        {name}
      </Text>
      <Text span size="sm" c="dimmed">
        {hint}
      </Text>
    </span>
  );
}

/** Makes an article and opens it in the editor. */
function useBeginning(accountId: string) {
  const router = useRouter();
  const { call, isPending } = useActionCall();
  const [isLeaving, setIsLeaving] = useState(false);
  const begin = async (values: NewWritten): Promise<boolean> => {
    const result = await call(() => createWrittenAction(accountId, values));
    if (!result.ok) {
      notifyFailure(result.message);
      return false;
    }
    setIsLeaving(true);
    router.push(`/accounts/${accountId}/articles/${result.data.id}/write`);
    return true;
  };
  return { begin, isPending: isPending || isLeaving };
}

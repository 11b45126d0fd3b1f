"use client";

import { Group, Text } from "@mantine/core";
import { IconPhoto, IconSearchOff } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { libraryMessages } from "@/lib/media/library/messages";
import type { LibraryFile, PageOfFiles } from "@/lib/media/library/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { PageHeader } from "@/lib/ui/page-header";
import { AddFiles } from "./add-files";
import { DropArea } from "./drop-area";
import { FileFilters } from "./file-filters";
import { FileGrid } from "./file-grid";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

const FileDialog = dynamic(() => import("./file-dialog").then((module) => module.FileDialog), { ssr: false });

type LibraryPageProps = {
  accountId: string;
  page: PageOfFiles;
  folders: string[];
  canEdit: boolean;
  /** Something is searched for or filtered by, so that an empty list means something else. */
  isNarrowed: boolean;
  /** The folder that is shown, which takes what is uploaded. */
  folder: string;
};

export function LibraryPage({ accountId, page, folders, canEdit, isNarrowed, folder }: LibraryPageProps) {
  const t = useMessages(libraryMessages);
  const router = useRouter();
  const [opened, setOpened] = useState<LibraryFile | null>(null);
  const uploads = useUploads(accountId, folder, () => router.refresh());
  const add = canEdit && (
    <>
      <LinkButton href={`/accounts/${accountId}/media/wechat`} variant="default">
        {t.atWeChat}
      </LinkButton>
      <AddFiles kind={null} onFiles={uploads.add} />
    </>
  );
  const isEmpty = page.rows.length === 0 && !isNarrowed;
  return (
    <DropArea onFiles={uploads.add} isDisabled={!canEdit}>
      <PageHeader
        title={t.title}
        description={isEmpty ? undefined : t.description}
        actions={!isEmpty && add}
      />
      {!isEmpty && (
        <ListToolbar search={t.search}>
          <FileFilters folders={folders} />
        </ListToolbar>
      )}
      <UploadList {...uploads} />
      {isEmpty && (
        <EmptyState icon={<IconPhoto />} {...t.empty} action={<Group justify="center">{add}</Group>} />
      )}
      {page.rows.length === 0 && isNarrowed && <EmptyState icon={<IconSearchOff />} {...t.nothingFound} />}
      <FileGrid files={page.rows} onPress={setOpened} />
      <CursorPager next={page.next} />
      {canEdit && (
        <Text size="xs" c="dimmed" mt="md">
          {Object.values(t.limits).join(t.limitsJoin)}
        </Text>
      )}
      {opened && (
        <FileDialog
          key={`${opened.id} ${opened.revision}`}
          accountId={accountId}
          file={opened}
          folders={folders}
          canEdit={canEdit}
          onChanged={(file) => {
            setOpened(file);
            router.refresh();
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </DropArea>
  );
}

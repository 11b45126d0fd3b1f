"use client";

import { Text } from "@mantine/core";
import { editorMessages } from "@/lib/menu/editor/messages";
import { MenuSections } from "@/lib/menu/ui/menu-sections";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { MenuEditor, type MenuEditorProps } from "./menu-editor";
import { MenuViewer } from "./menu-viewer";

type MenuPageProps = MenuEditorProps & { canEdit: boolean };

/** The menu of an account: what is about to become of it, and for those who may only look, what it is. */
export function MenuPage({ canEdit, ...editor }: MenuPageProps) {
  const t = useMessages(editorMessages);
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      <MenuSections accountId={editor.accountId} />
      {canEdit ? (
        <MenuEditor {...editor} />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="md">
            {t.tools.viewer}
          </Text>
          <MenuViewer {...editor} />
        </>
      )}
    </>
  );
}

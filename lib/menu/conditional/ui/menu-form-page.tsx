"use client";

import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { MenuDocument } from "@/lib/menu/document";
import type { ConditionalMenuState, FollowerTags } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { MenuForm } from "./menu-form";

/** A menu that a new one can begin with; `id` is null for the default menu. */
export type MenuSource = { id: string | null; name: string; document: MenuDocument };

export type MenuFormPageProps = {
  accountId: string;
  canEdit: boolean;
  /** Null for a menu to be made. */
  menu: ConditionalMenuState | null;
  sources: readonly MenuSource[];
  /** Comes when WeChat has answered. */
  tags: Promise<FollowerTags>;
};

/** One menu for some of the followers: who sees it, and its buttons. */
export function MenuFormPage(props: MenuFormPageProps) {
  const { accountId, menu } = props;
  const t = useMessages(menuConditionalMessages);
  return (
    <>
      <PageHeader
        title={menu ? t.form.editTitle(menu.name) : t.form.newTitle}
        back={{ href: `/accounts/${accountId}/menu/conditional`, label: t.title }}
      />
      {/* A version of the server that was asked for takes the place of what was typed. */}
      <MenuForm key={menu?.revision ?? 0} {...props} />
    </>
  );
}

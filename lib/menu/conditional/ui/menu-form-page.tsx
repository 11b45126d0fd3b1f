"use client";

import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { MenuForm, type MenuFormProps } from "./menu-form";

/** One menu for some of the followers: who sees it, and its buttons. */
export function MenuFormPage(props: MenuFormProps) {
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

"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { orderConditionalMenusAction } from "@/lib/menu/conditional/actions";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalMenuState } from "@/lib/menu/conditional/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyFailure } from "@/lib/ui/notify";
import { SortableList } from "@/lib/ui/sortable-list";
import type { DeletedMenu } from "./delete-menu-button";
import classes from "./precedence-list.module.css";
import { PrecedenceRow } from "./precedence-row";

type PrecedenceListProps = {
  accountId: string;
  canEdit: boolean;
  menus: readonly ConditionalMenuState[];
  /** Which row one goes on from when what had the focus is gone; the last one where there are fewer. */
  focusHome: number;
  onDeleted: (menu: DeletedMenu) => void;
};

/** The menus in the order in which WeChat tries them; sorted by dragging or by buttons. */
export function PrecedenceList({ accountId, canEdit, menus, focusHome, onDeleted }: PrecedenceListProps) {
  const t = useMessages(menuConditionalMessages);
  const { ordered, order } = useOrder(accountId, menus);
  return (
    <SortableList
      items={ordered}
      nameOf={({ name }) => name}
      label={t.list}
      className={classes.list}
      words={t.drag}
      sayMoved={t.ordered}
      onOrder={(next) => void order(next)}
      row={(menu, place) => (
        <PrecedenceRow
          {...place}
          accountId={accountId}
          canEdit={canEdit}
          menu={menu}
          isFocusHome={place.index === Math.min(focusHome, ordered.length - 1)}
          onDeleted={onDeleted}
        />
      )}
    >
      <li className={classes.row}>
        <span className={classes.words}>
          <strong>{t.fallback}</strong>
          <span className={classes.dim}>{t.fallbackHint}</span>
        </span>
      </li>
    </SortableList>
  );
}

/** The order on the screen, which is saved at once and comes back where that fails. */
function useOrder(accountId: string, menus: readonly ConditionalMenuState[]) {
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const [ordered, setOrdered] = useState(menus);
  const order = async (next: ConditionalMenuState[]) => {
    setOrdered(next);
    const ids = next.map(({ id }) => id);
    const result = await orderConditionalMenusAction(accountId, { ids }).catch(() => null);
    if (result?.ok) return router.refresh();
    setOrdered(ordered);
    notifyFailure(result?.message ?? offline);
  };
  return { ordered, order };
}

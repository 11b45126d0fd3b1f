import type { Selection, SheetOrder } from "@/lib/qrcodes/printing/schema";
import type { PrintOrder } from "@/lib/qrcodes/printing/types";
import type { ActionForm } from "@/lib/ui/use-action-form";

/** What a file is ordered of: codes that are chosen above the form, in one of the account's styles. */
export type OrderFormProps = {
  accountId: string;
  canEdit: boolean;
  selection: Selection;
  styles: { id: string; name: string }[];
};

/** What a file of one kind was ordered with. */
export type ModelOf<Kind extends PrintOrder["kind"]> = Extract<PrintOrder, { kind: Kind }>;

/** What a person fills in about sheets. */
export type SheetFormValues = Omit<SheetOrder, "selection">;
/** What each group of fields takes of the form. */
export type SheetFormParts = Pick<ActionForm<SheetFormValues, unknown>, "form" | "field">;

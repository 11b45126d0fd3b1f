"use server";

import { z } from "zod";
import { adminAction } from "@/lib/auth/admin-action";
import { findQrCodes } from "./data";
import { createQrCode } from "./mutations";
import { qrCodeSchema } from "./schema";

export const createQrCodeAction = adminAction("content.edit", qrCodeSchema, createQrCode);

/** For the picker in a rule's trigger: the newest that match. */
export const findQrCodesAction = adminAction(
  "account.read",
  z.object({ search: z.string().max(200) }),
  ({ accountId }, { search }) => findQrCodes(accountId, search),
);

"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { codeIdSchema } from "@/lib/qrcodes/schema";
import { renewQrCode } from "./mutations";

export const renewQrCodeAction = adminAction("content.edit", codeIdSchema, renewQrCode);

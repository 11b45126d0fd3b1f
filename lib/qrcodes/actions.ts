"use server";

import { adminAction } from "@/lib/auth/admin-action";
import { createQrCode } from "./mutations";
import { qrCodeSchema } from "./schema";

export const createQrCodeAction = adminAction("content.edit", qrCodeSchema, createQrCode);
